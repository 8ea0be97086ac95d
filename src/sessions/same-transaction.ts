import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { QuestionView } from './session-directory.js';

/** What is written of a question that others keep something of. */
export type Written = 'opened' | 'reworded' | 'rekeyed' | 'reset';

type Write = (manager: EntityManager, question: QuestionView) => Promise<void>;

/**
 * What other modules write with a change of a question, in its transaction and under its lock:
 * - `opened`: it takes votes, for the first time or again;
 * - `reworded`: it asks for something else, or has other labels;
 * - `rekeyed`: other answers are right, or they are worth something else;
 * - `reset`: its votes are erased.
 *
 * They run in the order in which they came. What is told after the commit: SessionEvents.
 */
@Injectable()
export class SameTransaction {
  readonly #writes: { readonly written: Written; readonly write: Write }[] = [];

  on(written: Written, write: Write): void {
    this.#writes.push({ written, write });
  }

  /** @param question as it is from now on */
  async run(written: Written, manager: EntityManager, question: QuestionView): Promise<void> {
    for (const one of this.#writes) if (one.written === written) await one.write(manager, question);
  }
}
