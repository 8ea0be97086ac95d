import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type {
  CastVotePayload,
  Choice,
  QaItem,
  Question,
  Receipt,
  Refusal,
} from '../contract/index.js';
import type { Api } from './api.js';
import { Arrivals } from './arrivals.js';
import { connectLine, createLine, type LiveLine } from './live-line.js';
import { patiently } from './patiently.js';
import { NoAnswerError, RefusalError } from './refusal.error.js';
import type { Turnout } from './turnout.js';
import type { Step } from './vote-plan.js';

/** After this an acknowledgement counts as lost. Milliseconds. */
const ACK_LIMIT = 5_000;
/** How long the news that a question is open may take. Milliseconds. */
const NEWS_LIMIT = 20_000;

type Answer = { ok: true; receipt: Receipt } | Refusal;

interface Joined {
  participantId: string;
  participantToken: string;
}

/** One of the audience, as its browser would behave. */
export class Phone {
  readonly #opened = new Arrivals<Question>();
  readonly #line: LiveLine;

  private constructor(
    private readonly api: Api,
    private readonly token: string,
    private readonly participantId: string,
    private readonly signal: AbortSignal,
  ) {
    this.#line = createLine(api.url, { token });
    this.#line.on('session:snapshot', ({ session }) => session.questions.forEach(this.#notice));
    this.#line.on('question:updated', this.#notice);
  }

  static async join(api: Api, code: string, signal: AbortSignal): Promise<Phone> {
    const join = () => api.request<Joined>('POST', '/v1/join', undefined, { code });
    const { participantId, participantToken } = await patiently(join, signal);
    return new Phone(api, participantToken, participantId, signal);
  }

  async connect(): Promise<void> {
    await patiently(() => connectLine(this.#line, this.signal), this.signal);
  }

  /**
   * Waits for the question to open, thinks, votes.
   * @throws RefusalError or NoAnswerError, the latter after many tries
   */
  async vote(
    questionId: string,
    plan: (question: Question) => Step[],
    turnout: Turnout,
  ): Promise<void> {
    const news = 'never heard that the question is open';
    const question = await this.#opened.wait(questionId, NEWS_LIMIT, news, this.signal);
    const openedAt = performance.now();
    for (const { at, choice } of plan(question)) {
      const pause = Math.max(0, openedAt + at - performance.now());
      await delay(pause, undefined, { signal: this.signal });
      const receipt = await patiently(() => this.#cast(questionId, choice, turnout), this.signal);
      turnout.hold(this.participantId, receipt, choice);
    }
  }

  /** Asks what others can upvote. @throws as `vote` does */
  ask(text: string): Promise<QaItem> {
    const key = randomUUID(); // the same at each try
    return patiently(
      () => this.api.request('POST', '/v1/qa', this.token, { text, key }),
      this.signal,
    );
  }

  /** @throws as `vote` does */
  upvote({ id }: QaItem): Promise<QaItem> {
    return patiently(() => this.api.request('PUT', `/v1/qa/${id}/upvote`, this.token), this.signal);
  }

  close(): void {
    this.#line.close();
  }

  readonly #notice = (question: Question): void => {
    if (question.status === 'open') this.#opened.arrive(question.id, question);
  };

  async #cast(questionId: string, choice: Choice, turnout: Turnout): Promise<Receipt> {
    turnout.sent += 1;
    const answer = await this.#emit({ questionId, ...choice });
    if (!answer.ok) throw new RefusalError(answer.error.code, answer.error.message);
    return answer.receipt;
  }

  async #emit(payload: CastVotePayload): Promise<Answer> {
    try {
      return (await this.#line.timeout(ACK_LIMIT).emitWithAck('vote:cast', payload)) as Answer;
    } catch {
      throw new NoAnswerError('no answer to a vote');
    }
  }
}
