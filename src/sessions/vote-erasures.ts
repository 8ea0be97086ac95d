import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

type Erase = (manager: EntityManager, questionId: string) => Promise<void>;

/**
 * What is erased with the votes of a question, in the transaction that resets it: each module says
 * what it keeps of them. They run in the order in which they came.
 */
@Injectable()
export class VoteErasures {
  readonly #erasures: Erase[] = [];

  add(erase: Erase): void {
    this.#erasures.push(erase);
  }

  async run(manager: EntityManager, questionId: string): Promise<void> {
    for (const erase of this.#erasures) await erase(manager, questionId);
  }
}
