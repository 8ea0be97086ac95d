import { type ReadonlySignal, signal } from '@preact/signals';
import type { Choice, EventError, Receipt } from '../../../src/contract/index.js';
import { ApiError, type FailureCode, isPassing, toApiError } from '../api/problem.js';
import { jittered, RETRY } from '../browser/retry.js';

/** A vote on its way, or that it is taken back. */
export type VoteStatus =
  | 'sending'
  /** Nobody answers: it is kept, and sent again. */
  | 'unsent'
  /** In the durable queue: it will be counted. */
  | 'accepted'
  | 'counted'
  | 'refused'
  /** The question was opened anew since: whether it still stands is for the voter to say. */
  | 'lapsed';

export interface CastVote {
  readonly questionId: string;
  /** Null: the vote is taken back. */
  readonly choice: Choice | null;
  /** The opening of the question that it was cast in. */
  readonly openedAt: string | null;
  readonly status: VoteStatus;
  readonly receiptId?: string;
  /** Why it was refused, or is not sent yet. */
  readonly code?: FailureCode;
}

/** What a ballot box stands on. */
export interface Surroundings {
  /** @throws ApiError */
  send(questionId: string, choice: Choice | null): Promise<Receipt>;
  /** @throws ApiError */
  ask(receiptId: string): Promise<Receipt>;
  /** Keeps the votes over a reload. */
  keep(votes: readonly CastVote[]): void;
  /** Told of each vote that the server has taken. */
  accepted(vote: CastVote): void;
  /** Told where the server may have another vote than this, to ask it anew. */
  contradicted(): void;
  /** @param milliseconds how long to wait @returns what ends the waiting */
  later(milliseconds: number, work: () => void): () => void;
}

/** Until a receipt is asked whether its vote is counted. Batches are counted within this. */
const RECEIPT = { first: 700, last: 8_000 };

/**
 * Takes votes and sees to it that they arrive: sends each until the server takes or refuses it,
 * over reloads and dead lines, and asks its receipt until it is counted. Sending the same vote
 * twice is safe, as the server counts it once.
 */
export class BallotBox {
  readonly #votes = signal<Readonly<Record<string, CastVote>>>({});
  /** Questions with a vote that is being sent, or whose receipt is asked. */
  readonly #busy = new Set<string>();
  /** Questions with a vote that was taken after the server had last said what it has. */
  readonly #news = new Set<string>();
  readonly #waits = new Map<string, () => void>();
  #isClosed = false;

  /** @param kept the votes of before a reload */
  constructor(
    private readonly surroundings: Surroundings,
    kept: readonly CastVote[] = [],
  ) {
    this.#votes.value = Object.fromEntries(kept.map((vote) => [vote.questionId, vote]));
  }

  /** By the question's id. */
  get votes(): ReadonlySignal<Readonly<Record<string, CastVote>>> {
    return this.#votes;
  }

  cast(questionId: string, openedAt: string | null, choice: Choice): void {
    this.#set({ questionId, openedAt, choice, status: 'sending' });
    this.#work(questionId, RETRY.first);
  }

  /** Takes the vote back; on its way that is a vote like any other. */
  withdraw(questionId: string, openedAt: string | null): void {
    this.#set({ questionId, openedAt, choice: null, status: 'sending' });
    this.#work(questionId, RETRY.first);
  }

  /** Takes up what was left before a reload, or what waits for its next try: there is a line. */
  resume(): void {
    for (const { questionId } of Object.values(this.#votes.value)) {
      this.#endWait(questionId);
      this.#work(questionId, RETRY.first);
    }
  }

  /**
   * Looks at what the server says of a question now.
   * @param question absent where it is not open any more
   * @param myVote what the server has as the participant's vote
   */
  compare(
    questionId: string,
    question: { openedAt: string | null } | undefined,
    myVote?: Choice,
  ): void {
    const vote = this.#votes.value[questionId];
    if (!vote || this.#busy.has(questionId)) return;
    const isPending = vote.status === 'sending' || vote.status === 'unsent';
    if (!isPending) {
      const isNew = this.#news.delete(questionId);
      if (vote.status === 'refused' || vote.status === 'lapsed') return;
      if (isSame(vote.choice, myVote)) return;
      // Said before the vote came in, and heard after it? What is said when asked now counts.
      if (isNew) this.surroundings.contradicted();
      else this.#forget(questionId); // reset, or voted in another tab
      return;
    }
    if (question && question.openedAt !== vote.openedAt) this.#set({ ...vote, status: 'lapsed' });
  }

  /** The question is gone, or was reset: so is the vote. */
  forget(questionId: string): void {
    this.#forget(questionId);
  }

  /** What is on its way may still arrive, and is kept; nothing is begun any more. */
  close(): void {
    this.#isClosed = true;
    for (const questionId of [...this.#waits.keys()]) this.#endWait(questionId);
  }

  /** One thing at a time for each question, so that of two votes the later one is sent later. */
  #work(questionId: string, wait: number): void {
    if (this.#isClosed || this.#busy.has(questionId)) return;
    const vote = this.#votes.value[questionId];
    if (!vote) return;
    if (vote.status === 'sending' || vote.status === 'unsent') void this.#send(vote, wait);
    else if (vote.status === 'accepted') this.#awaitCount(vote, RECEIPT.first);
  }

  async #send(vote: CastVote, wait: number): Promise<void> {
    const { questionId, choice } = vote;
    this.#endWait(questionId);
    this.#busy.add(questionId);
    let next = wait;
    try {
      const receipt = await this.surroundings.send(questionId, choice);
      this.#replace(vote, { ...vote, status: receipt.status, receiptId: receipt.id });
      if (this.#votes.value[questionId]) {
        this.#news.add(questionId);
        this.surroundings.accepted(vote);
      } else this.surroundings.contradicted(); // erased on its way: before or after it arrived?
    } catch (error) {
      const { code, retryAfter } = toApiError(error);
      if (isPassing(code)) {
        const unsent = { ...vote, status: 'unsent' as const, code };
        this.#replace(vote, unsent);
        this.#wait(questionId, (retryAfter ?? 0) + jittered(wait), () =>
          this.#work(questionId, Math.min(wait * 2, RETRY.last)),
        );
        next = RETRY.first;
      } else {
        this.#replace(vote, { ...vote, status: 'refused', code });
        if (code === 'already_voted') this.surroundings.contradicted();
      }
    } finally {
      this.#busy.delete(questionId);
    }
    if (!this.#waits.has(questionId)) this.#work(questionId, next); // another choice, or its receipt
  }

  #awaitCount(vote: CastVote, wait: number): void {
    const { questionId, receiptId } = vote;
    if (receiptId === undefined || this.#waits.has(questionId)) return;
    this.#wait(questionId, jittered(wait), () => {
      this.#busy.add(questionId);
      void this.surroundings
        .ask(receiptId)
        .then(
          ({ status }) => status,
          // A receipt that is not there any more was erased by a reset, which tells so itself.
          (error: unknown) => (isPassing(toApiError(error).code) ? 'accepted' : 'unknown'),
        )
        .then((status) => {
          this.#busy.delete(questionId);
          if (this.#votes.value[questionId] !== vote) this.#work(questionId, RETRY.first);
          else if (status === 'counted') this.#set({ ...vote, status });
          else if (status === 'accepted') this.#awaitCount(vote, Math.min(wait * 2, RECEIPT.last));
        });
    });
  }

  #wait(questionId: string, milliseconds: number, work: () => void): void {
    this.#endWait(questionId);
    if (this.#isClosed) return;
    const end = this.surroundings.later(milliseconds, () => {
      this.#waits.delete(questionId);
      work();
    });
    this.#waits.set(questionId, end);
  }

  #endWait(questionId: string): void {
    this.#waits.get(questionId)?.();
    this.#waits.delete(questionId);
  }

  /** What became of a vote, unless another has taken its place meanwhile. */
  #replace(vote: CastVote, next: CastVote): void {
    if (this.#votes.value[vote.questionId] === vote) this.#set(next);
  }

  #set(vote: CastVote): void {
    this.#votes.value = { ...this.#votes.value, [vote.questionId]: vote };
    this.#keep();
  }

  #forget(questionId: string): void {
    this.#endWait(questionId);
    this.#news.delete(questionId);
    const { [questionId]: _gone, ...others } = this.#votes.value;
    this.#votes.value = others;
    this.#keep();
  }

  #keep(): void {
    this.surroundings.keep(Object.values(this.#votes.value));
  }
}

/** A refusal over Socket.IO, as one of the API's. */
export function refused({ code, message, retryAfter }: EventError): ApiError {
  return new ApiError(code, message, [], retryAfter && retryAfter * 1000);
}

/** Whether two choices are the same, which are equal as JSON then. No vote is one, too. */
export function isSame(one: Choice | null | undefined, other: Choice | null | undefined): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
