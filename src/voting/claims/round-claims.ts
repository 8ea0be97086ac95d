import { isNoChoice, type PackedChoice } from '../../sessions/index.js';
import { type Ballot, isSameChoice, type Vote } from '../vote.js';

/**
 * `pending`: its batch is on the way to the queue. `queued`: the queue has it.
 * `unsure`: the queue did not say that it has it, though it may.
 */
type ClaimState = 'pending' | 'queued' | 'unsure';

export interface Claim {
  readonly receiptId: string;
  readonly choice: PackedChoice;
  /** Whether an earlier ballot of the same participant may be there already. */
  readonly replaces: boolean;
  state: ClaimState;
}

/**
 * `accepted`: the queue has this very choice. `enqueue`: the claim is to be put into the queue.
 * `refused`: another choice was made before; or there is nothing to withdraw, and never will be.
 */
export type RoundOutcome =
  { readonly kind: 'accepted' | 'enqueue'; readonly claim: Claim } | { readonly kind: 'refused' };

/**
 * Who has voted what in one round of a question, as far as this process knows. One per round:
 * of two choices made at the same time, the first one here wins.
 */
export class RoundClaims {
  readonly #claims = new Map<string, Claim>();

  /**
   * @param complete whether it knows all votes of the round, having seen the first one; else
   *   the ballots in the database have to be asked for who is not here
   */
  constructor(readonly complete: boolean) {}

  get(participantId: string): Claim | undefined {
    return this.#claims.get(participantId);
  }

  /** Takes over what the database or the queue knows, unless something later is here. */
  learn({ participantId, receiptId, choice }: Ballot): void {
    const known = this.#claims.get(participantId);
    if (known && known.receiptId >= receiptId) return;
    this.#claims.set(participantId, { receiptId, choice, replaces: false, state: 'queued' });
  }

  /** @param issueReceipt is called where the vote needs a receipt of its own */
  claim(vote: Vote, issueReceipt: () => string): RoundOutcome {
    const known = this.#claims.get(vote.participantId);
    if (known && isSameChoice(known.choice, vote.choice)) {
      // A retry has the receipt of the first try. Queued twice it still counts once.
      return { kind: known.state === 'queued' ? 'accepted' : 'enqueue', claim: known };
    }
    // Whose vote was withdrawn has none. What was not confirmed to anybody may be replaced, too: it
    // was answered "nothing was recorded".
    const isFree = known
      ? isNoChoice(known.choice) || known.state === 'unsure'
      : !isNoChoice(vote.choice);
    if (!vote.allowChange && !isFree) return { kind: 'refused' };
    const claim: Claim = {
      receiptId: issueReceipt(),
      choice: vote.choice,
      replaces: known !== undefined,
      state: 'pending',
    };
    this.#claims.set(vote.participantId, claim);
    return { kind: 'enqueue', claim };
  }

  /** The queue has the claim. */
  queued({ participantId, receiptId }: Ballot): void {
    const claim = this.#claims.get(participantId);
    if (claim?.receiptId === receiptId) claim.state = 'queued';
  }

  /** The queue may have the claim or not; a retry may have made it certain meanwhile. */
  unsure({ participantId, receiptId }: Ballot): void {
    const claim = this.#claims.get(participantId);
    if (claim?.receiptId === receiptId && claim.state === 'pending') claim.state = 'unsure';
  }
}
