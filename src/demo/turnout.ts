import type { Choice, Receipt } from '../contract/index.js';

/** What the phones did on one question, by their own account. */
export class Turnout {
  /** Every `vote:cast`, the repeated ones too. */
  sent = 0;
  readonly #held = new Map<string, { receiptId: string; choice: Choice }>();
  readonly #complaints = new Map<string, number>();

  /** Participants that hold a receipt. */
  get accepted(): number {
    return this.#held.size;
  }

  /** What went wrong, and how often. */
  get complaints(): ReadonlyMap<string, number> {
    return this.#complaints;
  }

  hold(participantId: string, receipt: Receipt, choice: Choice): void {
    const before = this.#held.get(participantId);
    if (before && isSame(before.choice, choice) && before.receiptId !== receipt.id) {
      this.complain('the same vote sent again got another receipt');
    }
    this.#held.set(participantId, { receiptId: receipt.id, choice });
  }

  complain(what: string): void {
    this.#complaints.set(what, (this.#complaints.get(what) ?? 0) + 1);
  }

  /** How many phones last chose each bucket, by its key; nobody's are left out. */
  chosen(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { choice } of this.#held.values()) {
      for (const key of keysOf(choice)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }
}

function keysOf({ optionIds, value }: Choice): readonly string[] {
  return optionIds ?? [String(value)];
}

function isSame(one: Choice, other: Choice): boolean {
  return keysOf(one).toSorted().join() === keysOf(other).toSorted().join();
}
