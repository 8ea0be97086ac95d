import { type Definition, isNoChoice, kindOf, type PackedChoice } from '../sessions/index.js';

/** A question of a cross-tab. */
export interface CrossedQuestion extends Definition {
  readonly id: string;
  readonly kind: string;
}

/** What somebody has chosen on two questions; undefined where nothing. */
export type Both = readonly [a: PackedChoice | undefined, b: PackedChoice | undefined];

/** How one participant's answers to the two questions have changed. */
export interface PairChange {
  readonly participantId: string;
  readonly before: Both;
  readonly after: Both;
}

/** How many have answered so: a bucket of each question, {@link ALL} for whichever. */
export type PairCount = readonly [aBucket: string, bBucket: string, count: number];

/** In place of a bucket: all who have answered that question, and the other one. */
export const ALL = '';

/** What changes add to the counts of a pair, without what comes to nothing. */
export function pairDeltas(
  a: CrossedQuestion,
  b: CrossedQuestion,
  changes: readonly PairChange[],
): { counts: PairCount[]; changed: string[] } {
  const sums = new PairSums(a, b);
  const changed = changes.filter(({ before, after }) => {
    if (isSame(before, after) || !(isWhole(before) || isWhole(after))) return false;
    sums.add(before, -1);
    sums.add(after, 1);
    return true;
  });
  return { counts: sums.all(), changed: changed.map(({ participantId }) => participantId) };
}

/** Adds up what people have answered to both of two questions. */
export class PairSums {
  readonly #sums = new Map<string, Map<string, number>>();

  constructor(
    private readonly a: CrossedQuestion,
    private readonly b: CrossedQuestion,
  ) {}

  /** @param by how many have answered so */
  add(both: Both, by: number): void {
    if (!isWhole(both)) return;
    const bBuckets = bucketsOf(this.b, both[1]!);
    for (const aBucket of bucketsOf(this.a, both[0]!)) {
      const sums = this.#sums.get(aBucket) ?? new Map<string, number>();
      this.#sums.set(aBucket, sums);
      for (const bBucket of bBuckets) sums.set(bBucket, (sums.get(bBucket) ?? 0) + by);
    }
  }

  all(): PairCount[] {
    return [...this.#sums].flatMap(([a, sums]) =>
      [...sums].filter(([, sum]) => sum !== 0).map(([b, sum]) => [a, b, sum] as const),
    );
  }
}

/** Whether questions of this kind can be crossed. */
export function canBeCrossed(question: { kind: string }): boolean {
  return kindOf(question).crossed !== undefined;
}

/** Whether both were answered. */
function isWhole([a, b]: Both): boolean {
  return a !== undefined && b !== undefined && !isNoChoice(a) && !isNoChoice(b);
}

function bucketsOf(question: CrossedQuestion, choice: PackedChoice): string[] {
  return [ALL, ...(kindOf(question).crossed?.of(choice, question) ?? [])];
}

function isSame(one: Both, other: Both): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
