import { describe, expect, it } from '@jest/globals';
import {
  type Box,
  boxOf,
  count,
  letters,
  levelsOf,
  someBoxes,
} from '../../../../test/oracles/ranking/boxes.js';
import { schulze } from './schulze.rules.js';

describe('the pairwise counts', () => {
  it('have a named option before all that follow and all that are not named', () => {
    const { pairwise } = count(schulze, boxOf(4, { B: 2, CA: 1 }));
    expect(pairwise!.counts).toEqual([
      [0, 1, 0, 1],
      [2, 0, 2, 2],
      [1, 1, 0, 1],
      [0, 0, 0, 0],
    ]);
  });
});

describe('the order', () => {
  // Schulze 2011, the example with 45 voters that Wikipedia's "Schulze method" takes over.
  const published = boxOf(5, {
    ...{ ACBED: 5, ADECB: 5, BEDAC: 8, CABED: 3, CAEBD: 7, CBADE: 2, DCEBA: 7, EBADC: 8 },
  });

  it('of the published example is the published one', () => {
    const outcome = count(schulze, published);
    expect(
      levelsOf(outcome)
        .flat()
        .map((key) => 'ABCDE'[key]),
    ).toEqual(['E', 'A', 'C', 'B', 'D']);
    expect(outcome.order.map(({ score }) => score)).toEqual([4, 3, 2, 1, 0]);
    expect(outcome.pairwise!.counts[0]).toEqual([0, 20, 26, 30, 22]);
    expect(outcome.pairwise!.paths.map((row) => row.map((step) => step?.[0] ?? 0))).toEqual([
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ]);
  });

  it('of a cycle of equal steps is a tie of all', () => {
    const { order } = count(schulze, boxOf(3, { ABC: 1, BCA: 1, CAB: 1 }));
    expect(order.map(({ rank, score }) => [rank, score])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
  });

  // Two votes are for each step that wins. E on A has none against it, the steps from A to E have one.
  it('takes the step as stronger that has fewer votes against it, where as many are for it', () => {
    const outcome = count(schulze, boxOf(5, { BC: 1, EAB: 1, CDEA: 1 }));
    expect(levelsOf(outcome)).toEqual([letters('BCE'), letters('A'), letters('D')]);
  });

  it('is 1, 1, 3 where two are not comparable and one is behind one of them', () => {
    const outcome = count(schulze, boxOf(3, { ACB: 1, BAC: 1 }));
    expect(outcome.order.map(({ rank, score }) => [rank, score])).toEqual([
      [1, 1],
      [1, 0],
      [3, 0],
    ]);
  });
});

describe('in any box', () => {
  const boxes = someBoxes(1_000, 2);
  const allOf = ({ options }: Box) => Array.from({ length: options }, (_, option) => option);

  it('who beats each other option in the direct comparison is alone first', () => {
    let found = 0;
    for (const box of boxes) {
      const outcome = count(schulze, box);
      const { counts } = outcome.pairwise!;
      const winner = allOf(box).find((one) =>
        allOf(box).every((other) => one === other || counts[one]![other]! > counts[other]![one]!),
      );
      if (winner === undefined) continue;
      found++;
      expect(levelsOf(outcome)[0]).toEqual([winner]);
    }
    expect(found).toBeGreaterThan(200);
  });

  it('who loses to each other option is alone last', () => {
    let found = 0;
    for (const box of boxes) {
      const outcome = count(schulze, box);
      const { counts } = outcome.pairwise!;
      const loser = allOf(box).find((one) =>
        allOf(box).every((other) => one === other || counts[one]![other]! < counts[other]![one]!),
      );
      if (loser === undefined) continue;
      found++;
      expect(levelsOf(outcome).at(-1)).toEqual([loser]);
    }
    expect(found).toBeGreaterThan(200);
  });

  it('whoever is ahead by the strongest paths has the smaller rank', () => {
    for (const box of boxes.slice(0, 300)) {
      const { order, pairwise } = count(schulze, box);
      const rankOf = new Map(order.map(({ key, rank }) => [key, rank]));
      const aheadOf = (one: number) =>
        allOf(box).filter((other) =>
          isStronger(
            strongestPath(pairwise!.counts, one, other),
            strongestPath(pairwise!.counts, other, one),
          ),
        );
      for (const { key, score } of order) {
        const behind = aheadOf(key);
        expect(score).toBe(behind.length);
        for (const other of behind) expect(rankOf.get(key)).toBeLessThan(rankOf.get(other)!);
        for (const other of allOf(box).filter((other) => other !== key)) {
          expect(pairwise!.paths[key]![other]).toEqual(strongestPath(pairwise!.counts, key, other));
        }
      }
    }
  });
});

type Step = readonly [number, number] | null;

function isStronger(one: Step, other: Step): boolean {
  if (!one || !other) return one !== null;
  return one[0] > other[0] || (one[0] === other[0] && one[1] < other[1]);
}

/** Takes away the weakest steps until there is no path any more: another way than the rule's. */
function strongestPath(counts: readonly (readonly number[])[], from: number, to: number): Step {
  const steps = counts
    .flatMap((row, one) =>
      row.map((most, other) => ({ one, other, step: [most, counts[other]![one]!] as const })),
    )
    .filter(({ step: [most, least] }) => most > least)
    .sort(({ step: a }, { step: b }) => (isStronger(a, b) ? -1 : isStronger(b, a) ? 1 : 0));
  const reached = new Set<number>();
  for (const [at, { step }] of steps.entries()) {
    reached.clear();
    reached.add(from);
    for (let size = 0; size < reached.size;) {
      size = reached.size;
      for (const { one, other } of steps.slice(0, at + 1)) if (reached.has(one)) reached.add(other);
    }
    if (reached.has(to)) return step;
  }
  return null;
}
