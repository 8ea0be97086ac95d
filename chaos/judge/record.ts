import type { Choice, ErrorCode, Result } from '../../src/contract/index.js';
import type { Channel } from '../crowd/channels.js';

/**
 * What a client got for one try. `failed`: an error that is worth another try. `isAnswered`: the
 * API itself has said so; else the line broke, or nobody answered, and what became of the vote is
 * unknown.
 */
export type Outcome =
  | { readonly kind: 'accepted'; readonly receiptId: string }
  | { readonly kind: 'refused'; readonly code: ErrorCode }
  | { readonly kind: 'failed'; readonly why: string; readonly isAnswered: boolean };

/** Stands for the withdrawal of a vote: no question takes it as a choice. */
export const WITHDRAWAL: Choice = { optionIds: [] };

export function isWithdrawal(choice: Choice): boolean {
  return choice.optionIds?.length === 0;
}

export interface Attempt {
  /** Or {@link WITHDRAWAL}. */
  readonly choice: Choice;
  /** On the suite's own clock. Milliseconds. */
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly outcome: Outcome;
}

/** All that one participant has tried on one question, in order. */
export interface Casting {
  readonly participantId: string;
  readonly questionId: string;
  readonly channel: Channel;
  readonly attempts: Attempt[];
}

/** All that one participant has tried to ask one thing. An accepted try has the item's id as its receipt. */
export interface Asking {
  readonly participantId: string;
  readonly text: string;
  readonly attempts: Omit<Attempt, 'choice'>[];
}

/** All that one participant has tried to say of one item, in order. */
export interface Voicing {
  readonly participantId: string;
  readonly itemId: string;
  readonly attempts: (Omit<Attempt, 'choice'> & { readonly isUp: boolean })[];
}

/** When a question was closed. On the suite's own clock, milliseconds. */
export interface Closing {
  readonly sentAt: number;
  /** Absent where no close was answered with 200: a retry was told that it is closed already. */
  readonly answeredAt?: number;
}

/** The last result of a question that somebody who looks on was shown. */
export interface Shown {
  readonly name: string;
  readonly result: Result | undefined;
}
