import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { AudienceSession, Choice, Receipt } from '../../../src/contract/index.js';
import { createApi, dataOf } from '../api/client.js';
import { type ApiError, type FailureCode, isPassing, toApiError } from '../api/problem.js';
import { LiveLine } from '../live/live-line.js';
import { withMyVote } from '../live/room.rules.js';
import { whenAwake } from '../live/wake.js';
import { BallotBox, refused } from './ballot-box.js';
import { type DoorAnswers, type DoorQuestions, questionsAfter } from './door.rules.js';
import { forget, joinKeyFor, type Memory, recall, remember } from './memory.js';

/** How far a phone has come on its way into a poll. */
export type Standing =
  | { is: 'joining' }
  /** The server cannot be reached; it is tried again. */
  | { is: 'waiting' }
  /** The poll asks for more than its code. */
  | { is: 'asked'; questions: DoorQuestions }
  | { is: 'refused'; code: FailureCode }
  | { is: 'in'; line: LiveLine<AudienceSession>; box: BallotBox };

/** Between two tries to join. Milliseconds. */
const RETRY = 3_000;

/** One participant's part in one poll: joining, the line to it, the votes. */
export class Meeting {
  readonly #standing = signal<Standing>({ is: 'joining' });
  readonly #api = createApi();
  readonly #ends: (() => void)[] = [];
  readonly #joinKey: string;
  #memory: Memory | undefined;
  /** Whether its token is not good any more: it has to come in anew. */
  #isOut = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param code eight digits
   * @param voterCode of a personal link
   */
  constructor(
    private readonly code: string,
    voterCode?: string,
  ) {
    this.#memory = recall(code);
    this.#joinKey = joinKeyFor(code);
    void this.join(voterCode === undefined ? {} : { voterCode });
  }

  get standing(): ReadonlySignal<Standing> {
    return this.#standing;
  }

  /** @param answers to what the poll asks for */
  async join(answers: DoorAnswers = {}): Promise<void> {
    if (this.#standing.peek().is !== 'waiting') this.#standing.value = { is: 'joining' };
    try {
      await this.#renew(answers);
      this.#isOut = false;
      this.#enter();
    } catch (error) {
      this.#failed(toApiError(error), answers);
    }
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#leave();
  }

  #leave(): void {
    for (const end of this.#ends.splice(0)) end();
  }

  /** What the roster does not admit has to join anew, and is told what that takes. */
  #rejoin(): void {
    if (this.#isOut) return;
    this.#isOut = true;
    this.#leave();
    void this.join();
  }

  #failed(error: ApiError, answers: DoorAnswers): void {
    const { code, retryAfter } = error;
    const questions = questionsAfter(error, answers);
    const mayStay = this.#memory !== undefined && !this.#isOut;
    if (isPassing(code)) {
      // Who was in is in again: the line comes back by itself, and votes are kept meanwhile.
      if (mayStay) return this.#enter();
      this.#standing.value = { is: 'waiting' };
      const jitter = Math.random() * RETRY; // a whole hall is not to come back at once
      this.#retry = setTimeout(() => void this.join(answers), (retryAfter ?? RETRY) + jitter);
    } else if (questions) {
      this.#standing.value = { is: 'asked', questions };
    } else if (code === 'session_ended' && mayStay) {
      this.#enter(); // one may still look at what one took part in
    } else {
      this.#standing.value = { is: 'refused', code };
    }
  }

  async #renew(answers: DoorAnswers = {}): Promise<void> {
    const { participantToken } = this.#memory ?? {};
    const joined = await dataOf(
      this.#api.POST('/v1/join', {
        body: {
          code: this.code,
          ...answers,
          ...(participantToken ? { participantToken } : { joinKey: this.#joinKey }),
        },
      }),
    );
    // The document cannot say that a choice has either options or a value, as the contract does.
    const session = joined.session as AudienceSession;
    const votes = this.#memory?.session.id === session.id ? this.#memory.votes : [];
    this.#keep({ participantToken: joined.participantToken, session, votes });
  }

  #keep(memory: Memory): void {
    this.#memory = memory;
    remember(this.code, memory);
  }

  #enter(): void {
    const line = new LiveLine<AudienceSession>(
      'participant',
      () => Promise.resolve({ token: this.#memory!.participantToken }),
      () =>
        this.#renew().then(
          () => true,
          (error: unknown) => {
            if (isPassing(toApiError(error).code)) throw error;
            return false;
          },
        ),
      this.#memory!.session,
    );
    const box = new BallotBox(
      {
        send: (questionId, choice) => this.#send(line, questionId, choice),
        ask: (id) => this.#ask(id),
        keep: (votes) => this.#keep({ ...this.#memory!, votes }),
        accepted: ({ questionId, choice }) =>
          line.update((room) => withMyVote(room, questionId, choice)),
        contradicted: () => void line.refresh(), // else the next snapshot tells
        later: (milliseconds, work) => {
          const timer = setTimeout(work, milliseconds);
          return () => clearTimeout(timer);
        },
      },
      this.#memory!.votes,
    );
    this.#ends.push(
      () => line.close(),
      () => box.close(),
      whenAwake(() => {
        line.wake();
        box.resume();
      }),
      this.#followLine(line, box),
    );
    this.#standing.value = { is: 'in', line, box };
  }

  /** What the server says and what this phone believes are made one. */
  #followLine(line: LiveLine<AudienceSession>, box: BallotBox): () => void {
    line.onReset = (questionId) => box.forget(questionId);
    line.onSnapshot = ({ questions, myVotes }) => {
      for (const { questionId } of Object.values(box.votes.peek())) {
        const question = questions.find(({ id, status }) => id === questionId && status === 'open');
        box.compare(questionId, question, myVotes[questionId]);
      }
      box.resume();
    };
    const endMemory = effect(() => {
      const session = line.room.value?.session;
      if (!session || session === this.#memory!.session) return;
      const { roster } = session.settings;
      const isNew = roster !== 'none' && roster !== this.#memory!.session.settings.roster;
      this.#keep({ ...this.#memory!, session });
      if (isNew) this.#rejoin();
    });
    const endStatus = effect(() => {
      const status = line.status.value;
      if (status.is !== 'refused') return;
      if (status.error.code === 'not_admitted') return this.#rejoin();
      if (status.error.code === 'session_not_found') forget(this.code);
      this.#standing.value = { is: 'refused', code: status.error.code };
    });
    return () => {
      endMemory();
      endStatus();
    };
  }

  async #send(
    line: LiveLine<AudienceSession>,
    questionId: string,
    choice: Choice,
  ): Promise<Receipt> {
    try {
      return await this.#cast(line, questionId, choice);
    } catch (error) {
      // When the ballot box has heard of it, and keeps the choice.
      if (toApiError(error).code === 'not_admitted') setTimeout(() => this.#rejoin());
      throw error;
    }
  }

  /** Over the line where there is one, else as a request: where WebSockets are blocked, or slow. */
  async #cast(
    line: LiveLine<AudienceSession>,
    questionId: string,
    choice: Choice,
  ): Promise<Receipt> {
    if (line.isConnected) {
      const answer = await line.castVote({ questionId, ...choice }).catch(() => undefined);
      if (answer?.ok) return answer.receipt;
      if (answer) throw refused(answer.error);
    }
    const { receipt } = await dataOf(
      this.#api.POST('/v1/questions/{id}/votes', {
        params: { path: { id: questionId } },
        body: choice,
        headers: this.#headers(),
      }),
    );
    return receipt;
  }

  #ask(receiptId: string): Promise<Receipt> {
    return dataOf(
      this.#api.GET('/v1/votes/{receiptId}', {
        params: { path: { receiptId } },
        headers: this.#headers(),
      }),
    );
  }

  #headers() {
    return { authorization: `Bearer ${this.#memory!.participantToken}` };
  }
}
