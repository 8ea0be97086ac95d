import { setTimeout as delay } from 'node:timers/promises';
import type { Problem, QaItem } from '../../src/contract/index.js';
import { askApi } from '../../src/platform/ask-api.js';
import type { Random } from '../../test/e2e/support/random.js';
import type { Asking, Voicing } from '../judge/record.js';
import { persist } from './persist.js';
import { type Answer, ANSWER_LIMIT, brokenOff, errorOutcome } from './phone.js';

/** Of all: who asks something; and of those who upvote, who takes it back, and upvotes again. */
const HABITS = { asks: 0.4, takesBack: 0.4, returns: 0.5 };
/** Items that each upvotes. */
const VOICES = 3;
/** From an upvote to another thought. Milliseconds. */
const THOUGHT = 4_000;

export interface Joined {
  readonly participantId: string;
  readonly participantToken: string;
}

/** One of the audience that asks and upvotes over REST, and keeps a record of every answer. */
export class Asker {
  readonly askings: Asking[] = [];
  readonly voicings: Voicing[] = [];

  /** @param items ids of what the whole crowd has asked so far, to which its own are added */
  constructor(
    private readonly url: string,
    private readonly joined: Joined,
    private readonly items: string[],
    private readonly random: Random,
  ) {}

  /** @param window in which all is begun, milliseconds */
  async follow(window: number): Promise<void> {
    const { random } = this;
    const tasks = Array.from({ length: VOICES }, () => this.#voice(random.next() * window));
    if (random.chance(HABITS.asks)) tasks.push(this.#ask((random.next() * window) / 2));
    await Promise.all(tasks);
  }

  async #ask(at: number): Promise<void> {
    await delay(at);
    const { participantId } = this.joined;
    const text = `Why does ${participantId} ask?`;
    const asking: Asking = { participantId, text, attempts: [] };
    this.askings.push(asking);
    const body = { text, key: `key of ${participantId}` };
    await persist(
      () => this.#send('POST', '/v1/qa', body),
      (tried) => asking.attempts.push(tried),
      this.random,
    );
    const last = asking.attempts.at(-1)!.outcome;
    if (last.kind === 'accepted') this.items.push(last.receiptId);
  }

  /** Upvotes one that it has said nothing of. */
  async #voice(at: number): Promise<void> {
    await delay(at);
    const known = new Set(this.voicings.map(({ itemId }) => itemId));
    const others = this.items.filter((id) => !known.has(id));
    if (others.length === 0) return;
    const itemId = this.random.pick(others);
    const voicing: Voicing = { participantId: this.joined.participantId, itemId, attempts: [] };
    this.voicings.push(voicing);
    const steps = [true];
    if (this.random.chance(HABITS.takesBack)) steps.push(false);
    if (steps.length > 1 && this.random.chance(HABITS.returns)) steps.push(true);
    for (const isUp of steps) {
      // As of votes: a try without an answer may still arrive, later than another one.
      if (voicing.attempts.some(isUnanswered)) return;
      const isDone = await persist(
        () => this.#send(isUp ? 'PUT' : 'DELETE', `/v1/qa/${itemId}/upvote`),
        (tried) => voicing.attempts.push({ isUp, ...tried }),
        this.random,
      );
      if (!isDone) return;
      await delay(this.random.next() * THOUGHT);
    }
  }

  async #send(method: string, path: string, body?: object): Promise<Answer> {
    try {
      const answer = await askApi<QaItem | Problem>(this.url + path, {
        method,
        token: this.joined.participantToken,
        ...(body && { body }),
        signal: AbortSignal.timeout(ANSWER_LIMIT),
      });
      if (answer.status < 300) {
        return { outcome: { kind: 'accepted', receiptId: (answer.body as QaItem).id } };
      }
      const { code } = (answer.body ?? {}) as Partial<Problem>;
      return { outcome: errorOutcome(code ?? 'unavailable', code !== undefined) };
    } catch (error) {
      return { outcome: brokenOff(error) };
    }
  }
}

function isUnanswered({ outcome }: Voicing['attempts'][number]): boolean {
  return outcome.kind === 'failed' && !outcome.isAnswered;
}
