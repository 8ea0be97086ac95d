import { Injectable } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import { isNoChoice } from '../../sessions/index.js';
import { BoundedMap } from '../../platform/bounded-map.js';
import type { QueuedBallot } from '../vote.js';
import { roundKeyOf } from '../round-keys.js';

/** Tells all processes of the votes of a batch, when the queue has it. */
export const ACCEPTED = 'votes.accepted';

/** Changed votes and withdrawals that are remembered: the last ones by participant and question. */
const MAX_CHANGES = 100_000;

/** A participant's first vote on a question by its id alone, as nearly all are. */
type Change = [participantId: string, receiptId: string, isWithdrawn: 0 | 1];
/** By what was voted on, `roundKeyOf` each. */
type Accepted = Record<string, (string | Change)[]>;

interface Known {
  readonly receiptId: string;
  readonly isWithdrawn: boolean;
  /** By `performance.now()`. */
  readonly heardAt: number;
}

/** @param hasVoted false where the vote was withdrawn */
type Listener = (voters: string, participantId: string, hasVoted: boolean) => void;

/**
 * Tells all processes whose votes were accepted, and whose were withdrawn: one message a batch. Those
 * of two processes may cross, so of a participant's changes the last one counts, by its receipt.
 */
@Injectable()
export class AcceptedVotes {
  readonly #changes = new BoundedMap<Known>({ max: MAX_CHANGES });
  readonly #listeners: Listener[] = [];

  constructor(private readonly bus: Bus) {
    bus.on(ACCEPTED, (accepted: Accepted) => this.#hear(accepted));
  }

  tell(ballots: readonly QueuedBallot[]): void {
    const accepted: Accepted = {};
    for (const { questionId: id, round, participantId, receiptId, choice, replaces } of ballots) {
      const isWithdrawn = isNoChoice(choice);
      (accepted[roundKeyOf({ id, round })] ??= []).push(
        replaces || isWithdrawn ? [participantId, receiptId, isWithdrawn ? 1 : 0] : participantId,
      );
    }
    this.bus.publish(ACCEPTED, accepted);
  }

  on(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /**
   * Whether this process has heard since then that the participant's vote was withdrawn, which
   * somebody who looks up votes meanwhile may have missed.
   * @param since by `performance.now()`
   */
  isWithdrawnSince(since: number, voters: string, participantId: string): boolean {
    const known = this.#changes.get(keyOf(voters, participantId));
    return known !== undefined && known.isWithdrawn && known.heardAt >= since;
  }

  #hear(accepted: Accepted): void {
    for (const [voters, entries] of Object.entries(accepted)) {
      for (const entry of entries) {
        if (typeof entry === 'string') this.#first(voters, entry);
        else this.#change(voters, entry);
      }
    }
  }

  #first(voters: string, participantId: string): void {
    // A first vote is older than any change of it.
    if (this.#changes.has(keyOf(voters, participantId))) return;
    this.#tell(voters, participantId, true);
  }

  #change(voters: string, [participantId, receiptId, isWithdrawn]: Change): void {
    const key = keyOf(voters, participantId);
    const known = this.#changes.get(key);
    if (known && known.receiptId >= receiptId) return;
    const heardAt = performance.now();
    this.#changes.set(key, { receiptId, isWithdrawn: isWithdrawn === 1, heardAt });
    this.#tell(voters, participantId, isWithdrawn === 0);
  }

  #tell(voters: string, participantId: string, hasVoted: boolean): void {
    for (const listener of this.#listeners) listener(voters, participantId, hasVoted);
  }
}

function keyOf(voters: string, participantId: string): string {
  return `${voters}/${participantId}`;
}
