import { setTimeout as delay } from 'node:timers/promises';
import type { Choice } from '../../src/contract/index.js';
import type { Random } from '../../test/e2e/support/random.js';
import type { Casting } from '../judge/record.js';
import { persist } from './persist.js';
import type { Phone } from './phone.js';
import type { Plan } from './plan.rules.js';

/** Follows a plan as a good client does, and keeps a record of every answer. */
export class Participant {
  readonly castings: Casting[] = [];

  constructor(
    readonly phone: Phone,
    private readonly plans: readonly Plan[],
    private readonly random: Random,
  ) {}

  /** @param startedAt on the clock of `performance.now` */
  async follow(startedAt: number): Promise<void> {
    await Promise.all(this.plans.map((plan) => this.#vote(plan, startedAt)));
  }

  async #vote({ question, steps }: Plan, startedAt: number): Promise<void> {
    const { participantId, channel } = this.phone;
    const casting: Casting = { participantId, questionId: question.id, channel, attempts: [] };
    this.castings.push(casting);
    let last: Choice | undefined;
    for (const { at, choice } of steps) {
      await delay(Math.max(0, startedAt + at - performance.now()));
      // A try that was left without an answer may still arrive, later than another choice: who
      // changes their mind then cannot know which of the two stands.
      if (last && choice !== last && casting.attempts.some(isUnanswered)) return;
      last = choice;
      if (!(await this.#cast(casting, choice))) return;
    }
  }

  /** @returns whether there was a permanent answer */
  #cast(casting: Casting, choice: Choice): Promise<boolean> {
    return persist(
      () => this.phone.cast(casting.questionId, choice),
      (tried) => casting.attempts.push({ choice, ...tried }),
      this.random,
    );
  }
}

function isUnanswered({ outcome }: Casting['attempts'][number]): boolean {
  return outcome.kind === 'failed' && !outcome.isAnswered;
}
