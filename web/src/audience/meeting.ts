import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type {
  AudienceSession,
  Choice,
  Receipt,
  Result,
  SessionResults,
} from '../../../src/contract/index.js';
import { basePath } from '../address/base-path.js';
import { call, type CallAs } from '../api/call.js';
import { type ApiError, type FailureCode, isPassing, toApiError } from '../api/problem.js';
import { LiveLine } from '../live/live-line.js';
import { askForNews } from '../live/news-by-request.js';
import { withMyVote } from '../live/room.rules.js';
import { whenAwake } from '../live/wake.js';
import { BallotBox, refused } from './ballot-box.js';
import { type DoorAnswers, doorFields, type DoorQuestions, questionsAfter } from './door.rules.js';
import { type Joined, sendJoin, takeEarlyJoin } from './early-join.js';
import { keepPage } from './keep-page.js';
import { forget, type Memory, recall, remember } from './memory.js';
import { UnsentPicks } from './unsent-picks.js';

/** How far a phone has come on its way into a poll. */
export type Standing =
  | { is: 'joining' }
  /** Not to be had at the moment; it is tried again by itself, or when the voter says so. */
  | {
      is: 'waiting';
      code: FailureCode;
      /** When it is tried again. Milliseconds since 1970. */
      until: number;
      /** What the poll had asked for, so that another answer can be given meanwhile. */
      questions?: DoorQuestions;
    }
  /** The poll asks for more than its code. */
  | { is: 'asked'; questions: DoorQuestions }
  | { is: 'refused'; code: FailureCode }
  | {
      is: 'in';
      line: LiveLine<AudienceSession>;
      box: BallotBox;
      picks: UnsentPicks;
      /** Whether the server is reached by requests, while there is no line. */
      isReached: ReadonlySignal<boolean>;
      /** As the participant. */
      call: CallAs;
    };

/** Between two tries to join. Milliseconds. */
const RETRY = 3_000;

/** One participant's part in one poll: joining, the line to it, the votes. */
export class Meeting {
  readonly #standing = signal<Standing>({ is: 'joining' });
  readonly #ends: (() => void)[] = [];
  #memory: Memory | undefined;
  /** What the last try to join said. */
  #answers: DoorAnswers = {};
  /** Whether its token is not good any more: it has to come in anew. */
  #isOut = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #endWaking: () => void;

  /**
   * @param code eight digits
   * @param answers those of a personal link
   */
  constructor(
    private readonly code: string,
    answers: DoorAnswers = {},
  ) {
    this.#memory = recall(code);
    this.#endWaking = whenAwake(() => this.#wake());
    void this.join(answers, takeEarlyJoin(code));
  }

  readonly #call: CallAs = (given) => call({ ...given, token: this.#token });

  get standing(): ReadonlySignal<Standing> {
    return this.#standing;
  }

  /**
   * @param answers to what the poll asks for
   * @param sent where it was sent already
   */
  async join(answers: DoorAnswers = {}, sent?: Promise<Joined>): Promise<void> {
    clearTimeout(this.#retry);
    this.#answers = answers;
    if (this.#standing.peek().is !== 'waiting') this.#standing.value = { is: 'joining' };
    try {
      this.#take(await (sent ?? sendJoin(this.code, answers, this.#token)));
      this.#isOut = false;
      this.#enter(true);
    } catch (error) {
      this.#failed(toApiError(error), answers);
    }
  }

  get #token(): string | undefined {
    return this.#memory?.participantToken;
  }

  /** Now, and not when it is due. */
  tryNow(): void {
    void this.join(this.#answers);
  }

  /** The voter gives another answer: until that is sent, nothing is tried with the one of before. */
  holdRetry(): void {
    clearTimeout(this.#retry);
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#endWaking();
    this.#leave();
  }

  /** There may be a network again. A server that has said when to come again is left in peace. */
  #wake(): void {
    const standing = this.#standing.peek();
    if (standing.is === 'waiting' && standing.code === 'no_answer') this.tryNow();
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
    const mayStay = this.#memory !== undefined && !this.#isOut;
    if (isPassing(code)) {
      // Who was in is in again: the line comes back by itself, and votes are kept meanwhile.
      if (mayStay) return this.#enter(false);
      return this.#wait(code, retryAfter ?? RETRY, answers);
    }
    const questions = questionsAfter(error, answers);
    if (questions) {
      this.#standing.value = { is: 'asked', questions };
    } else if (code === 'session_ended' && mayStay) {
      this.#enter(false); // one may still look at what one took part in
    } else {
      this.#standing.value = { is: 'refused', code };
    }
  }

  #wait(code: FailureCode, milliseconds: number, answers: DoorAnswers): void {
    const wait = milliseconds + Math.random() * RETRY; // a whole hall is not to come back at once
    const fields = doorFields.filter((field) => answers[field] !== undefined);
    this.#standing.value = {
      is: 'waiting',
      code,
      until: Date.now() + wait,
      ...(fields.length > 0 && { questions: { fields, answers, faults: {} } }),
    };
    this.#retry = setTimeout(() => void this.join(answers), wait);
  }

  #take({ participantToken, session }: Joined): void {
    const votes = this.#memory?.session.id === session.id ? this.#memory.votes : [];
    this.#keep({ participantToken, session, votes });
  }

  #keep(memory: Memory): void {
    this.#memory = memory;
    remember(this.code, memory);
  }

  /** @param isNews whether the session is as the server has just told it */
  #enter(isNews: boolean): void {
    const line = new LiveLine<AudienceSession>(
      'participant',
      () => Promise.resolve({ token: this.#memory!.participantToken }),
      () =>
        sendJoin(this.code, {}, this.#token).then(
          (joined) => {
            this.#take(joined);
            return true;
          },
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
    const picks = new UnsentPicks();
    const news = askForNews(
      line,
      () => this.#askForAll(),
      () =>
        `${basePath}/v1/sessions/${this.#memory!.session.id}/results/stream?token=${this.#token}`,
    );
    this.#ends.push(
      () => news.end(),
      () => line.close(),
      () => box.close(),
      whenAwake(() => {
        line.wake();
        box.resume();
      }),
      this.#followLine(line, box, picks),
    );
    const { isReached } = news;
    this.#standing.value = { is: 'in', line, box, picks, isReached, call: this.#call };
    if (isNews) this.#compare(this.#memory!.session, box);
  }

  /** What the server says and what this phone believes are made one. */
  #followLine(line: LiveLine<AudienceSession>, box: BallotBox, picks: UnsentPicks): () => void {
    line.onReset = (questionId) => {
      box.forget(questionId);
      picks.drop(questionId);
    };
    line.onSnapshot = (session) => this.#compare(session, box);
    const endMemory = effect(() => {
      const session = line.room.value?.session;
      if (!session) return;
      const now = new Date(Date.now() + line.room.value.clockOffset).toISOString();
      picks.follow(session.questions, now);
      if (session === this.#memory!.session) return;
      const { roster } = session.settings;
      const isNew = roster !== 'none' && roster !== this.#memory!.session.settings.roster;
      this.#keep({ ...this.#memory!, session });
      if (isNew) this.#rejoin();
    });
    const endStatus = effect(() => {
      const status = line.status.value;
      if (status.is !== 'connecting') keepPage(); // when nothing waits for the line any more
      if (status.is !== 'refused') return;
      if (status.code === 'not_admitted') return this.#rejoin();
      if (status.code === 'session_not_found') forget(this.code);
      this.#standing.value = status;
    });
    return () => {
      endMemory();
      endStatus();
    };
  }

  #compare({ questions, myVotes }: AudienceSession, box: BallotBox): void {
    for (const { questionId } of Object.values(box.votes.peek())) {
      const question = questions.find(({ id, status }) => id === questionId && status === 'open');
      box.compare(questionId, question, myVotes[questionId]);
    }
    box.resume();
  }

  async #send(
    line: LiveLine<AudienceSession>,
    questionId: string,
    choice: Choice | null,
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
    choice: Choice | null,
  ): Promise<Receipt> {
    if (line.isConnected) {
      const answer = await (
        choice
          ? line.send('vote:cast', { questionId, ...choice })
          : line.send('vote:withdraw', { questionId })
      ).catch(() => undefined);
      if (answer?.ok) return answer.receipt;
      if (answer) throw refused(answer.error);
    }
    const { receipt } = await this.#call<{ receipt: Receipt }>({
      method: choice ? 'POST' : 'DELETE',
      path: `/v1/questions/${questionId}/votes`,
      ...(choice && { body: choice }),
    });
    return receipt;
  }

  async #askForAll(): Promise<{ session: AudienceSession; results: Result[] }> {
    const get = <T>(path: string) => this.#call<T>({ method: 'GET', path });
    const session = await get<AudienceSession>('/v1/audience/session');
    const { results } = await get<SessionResults>(`/v1/sessions/${session.id}/results`);
    return { session, results };
  }

  #ask(receiptId: string): Promise<Receipt> {
    return this.#call<Receipt>({ method: 'GET', path: `/v1/votes/${receiptId}` });
  }
}
