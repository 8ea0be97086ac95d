import { setTimeout as delay } from 'node:timers/promises';
import type { Question } from '../contract/index.js';
import type { Api } from './api.js';
import type { HallQuestion } from './hall-questions.js';
import { Phone } from './phone.js';
import { type Random, seeded } from '../platform/random.js';
import { RefusalError } from './refusal.error.js';
import type { Turnout } from './turnout.js';
import type { Step } from './vote-plan.js';

/** How many phones join and connect at the same time; the server is often on this very machine. */
const DOORS = 32;

interface Member {
  readonly phone: Phone;
  readonly random: Random;
}

/** All phones. */
export class Crowd {
  readonly #members: Member[] = [];

  constructor(
    private readonly api: Api,
    private readonly signal: AbortSignal,
  ) {}

  /** How many have joined so far. */
  get size(): number {
    return this.#members.length;
  }

  /** @throws what hindered the first phone that could not take part */
  async enter(code: string, size: number, seed: number): Promise<void> {
    let next = 0;
    let hindered = false;
    const comeIn = async () => {
      while (next < size && !hindered) {
        const random = seeded(seed * 100_003 + next);
        next += 1;
        const phone = await Phone.join(this.api, code, this.signal);
        this.#members.push({ phone, random });
        await phone.connect();
      }
    };
    const doors = Array.from({ length: Math.min(DOORS, size) }, () =>
      comeIn().catch((error: unknown) => {
        hindered = true;
        throw error;
      }),
    );
    const failed = (await Promise.allSettled(doors)).find(({ status }) => status === 'rejected');
    if (failed) throw (failed as PromiseRejectedResult).reason;
  }

  /** Ends when every phone has done what it planned or has given up; the turnout tells which. */
  async vote(
    questionId: string,
    plan: (question: Question, random: Random) => Step[],
    turnout: Turnout,
  ): Promise<void> {
    await Promise.all(
      this.#members.map(({ phone, random }) =>
        phone
          .vote(questionId, (question) => plan(question, random), turnout)
          .catch((error: Error) => turnout.complain(describe(error))),
      ),
    );
    this.signal.throwIfAborted();
  }

  /**
   * Some ask something, the others upvote what they want answered, too, all of it within a time.
   * @param window milliseconds
   * @returns how many upvotes the server has answered
   */
  async ask(questions: readonly HallQuestion[], window: number): Promise<number> {
    const asked = await Promise.all(
      questions.slice(0, this.size).map(async ({ text, appeal }, nth) => {
        await this.#think((seeded(nth)() * window) / 2);
        return { item: await this.#members[nth]!.phone.ask(text), appeal };
      }),
    );
    const upvotes = await Promise.all(
      this.#members.map(async ({ phone }, nth) => {
        // Of its own, so that votes are the same, however long the questions take.
        const random = seeded(nth + 1);
        const wanted = asked.filter(({ appeal }) => random() < appeal);
        for (const { item } of wanted) {
          await this.#think((random() * window) / 2 / wanted.length);
          await phone.upvote(item);
        }
        return wanted.length;
      }),
    );
    return upvotes.reduce((sum, count) => sum + count, 0);
  }

  leave(): void {
    for (const { phone } of this.#members) phone.close();
  }

  async #think(milliseconds: number): Promise<void> {
    await delay(milliseconds, undefined, { signal: this.signal });
  }
}

function describe(error: Error): string {
  return error instanceof RefusalError ? `${error.message} (${error.code})` : error.message;
}
