import type { Result } from '../../src/contract/index.js';

/** Who looks on, and is to end on the final result. */
export interface Screen {
  readonly name: string;
  latest(questionId: string): Result | undefined;
  leave(): void;
}

/** The latest result of each question; older ones that come late are dropped. */
export class LatestResults {
  readonly #results = new Map<string, Result>();

  add(results: readonly Result[]): void {
    for (const result of results) {
      const known = this.#results.get(result.questionId);
      if (!known || known.version <= result.version) this.#results.set(result.questionId, result);
    }
  }

  get(questionId: string): Result | undefined {
    return this.#results.get(questionId);
  }
}
