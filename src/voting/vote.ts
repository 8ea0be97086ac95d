import type { Voter } from '../participants/index.js';
import type { PackedChoice } from '../sessions/index.js';

/**
 * A vote that its question takes, on its way into the queue. A withdrawal goes the same way: as the
 * vote for NO_CHOICE.
 */
export interface Vote {
  readonly questionId: string;
  readonly round: number;
  /** The opening of the question that it was checked against. Milliseconds since 1970. */
  readonly openedAt: number;
  readonly participantId: string;
  readonly choice: PackedChoice;
  readonly allowChange: boolean;
  /** Only where the session asks for names. */
  readonly voter?: Voter | undefined;
}

/** What a participant's vote on a question is known by. */
export interface Ballot {
  readonly questionId: string;
  readonly participantId: string;
  /** UUIDv7: the later of two votes has the greater one. */
  readonly receiptId: string;
  readonly choice: PackedChoice;
}

/** A ballot as it waits in the queue. */
export interface QueuedBallot extends Ballot {
  readonly round: number;
  /** Whether it may take the place of an earlier one of the same participant. */
  readonly replaces: boolean;
  readonly voter?: Voter | undefined;
}

/** @param claim what stands for the vote; a retry has the receipt of the first try */
export function toQueuedBallot(
  { questionId, round, participantId, voter }: Vote,
  { receiptId, choice, replaces }: Pick<QueuedBallot, 'receiptId' | 'choice' | 'replaces'>,
): QueuedBallot {
  return { questionId, round, participantId, receiptId, choice, replaces, voter };
}

export function isSameChoice(one: PackedChoice, other: PackedChoice): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
