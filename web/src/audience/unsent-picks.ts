import { type ReadonlySignal, signal } from '@preact/signals';
import type { Choice, Question } from '../../../src/contract/index.js';
import { follow, type Picks } from './picks.rules.js';

/** What the voter has picked and not sent yet, of all questions: it outlives what shows them. */
export class UnsentPicks {
  readonly #all = signal<Picks>({});

  get all(): ReadonlySignal<Picks> {
    return this.#all;
  }

  pick(question: Question, choice: Choice): void {
    this.#all.value = { ...this.#all.value, [question.id]: { question, choice } };
  }

  drop(questionId: string): void {
    const { [questionId]: _sent, ...others } = this.#all.value;
    this.#all.value = others;
  }

  /** @param now the server's time, ISO 8601 */
  follow(questions: readonly Question[], now: string): void {
    this.#all.value = follow(this.#all.peek(), questions, now);
  }
}
