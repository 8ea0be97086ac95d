import type { PackedChoice } from '../sessions/index.js';

/** A vote that its question takes, on its way into the queue. */
export interface Vote {
  readonly questionId: string;
  readonly round: number;
  readonly participantId: string;
  readonly choice: PackedChoice;
  readonly allowChange: boolean;
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
}

export function isSameChoice(one: PackedChoice, other: PackedChoice): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
