import type { Choice, Question, Receipt } from '../contract/index.js';
import {
  type Definition,
  definitionOf,
  kindOf,
  type PackedChoice,
  type QuestionKind,
} from '../sessions/kinds/index.js';

/** What the phones did on one question, by their own account. */
export class Turnout {
  /** Every `vote:cast`, the repeated ones too. */
  sent = 0;
  readonly #held = new Map<string, { receiptId: string; packed: PackedChoice }>();
  readonly #complaints = new Map<string, number>();
  readonly #kind: QuestionKind;
  readonly #definition: Definition;

  constructor(question: Question) {
    this.#kind = kindOf(question);
    this.#definition = definitionOf(question);
  }

  /** Participants that hold a receipt. */
  get accepted(): number {
    return this.#held.size;
  }

  /** What went wrong, and how often. */
  get complaints(): ReadonlyMap<string, number> {
    return this.#complaints;
  }

  hold(participantId: string, receipt: Receipt, choice: Choice): void {
    const packed = this.#kind.pack(choice, this.#definition);
    const before = this.#held.get(participantId);
    const isSame = before && JSON.stringify(before.packed) === JSON.stringify(packed);
    if (isSame && before.receiptId !== receipt.id) {
      this.complain('the same vote sent again got another receipt');
    }
    this.#held.set(participantId, { receiptId: receipt.id, packed });
  }

  complain(what: string): void {
    this.#complaints.set(what, (this.#complaints.get(what) ?? 0) + 1);
  }

  /** What each bucket has to count by what the phones last chose, by its key. */
  chosen(): Map<string, number> {
    const counts: Record<string, number> = {};
    for (const { packed } of this.#held.values()) {
      for (const [key, amount] of this.#kind.increments(packed, this.#definition)) {
        counts[key] = (counts[key] ?? 0) + amount;
      }
    }
    const { buckets } = this.#kind.summarize(counts, this.accepted, this.#definition);
    return new Map(buckets.map(({ key, count }) => [key, count]));
  }
}
