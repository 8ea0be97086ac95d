import { describe, expect, it } from '@jest/globals';
import type { CrossTab } from '../../../src/contract/index.js';
import { flowOf, outlineOf } from './flow.rules.js';

const labels = ['Yes', 'No', 'Unsure'];

function crosstab(...cells: (number | null)[][]): CrossTab {
  const people = (counts: (number | null)[]) =>
    counts.reduce<number>((sum, n) => sum + (n ?? 2), 0);
  return {
    ...{ questionId: '2', by: '1', version: 1, exclusive: true, repeats: 'by', moved: null },
    totalVotes: people(cells.flat()),
    buckets: labels.map((label, at) => ({
      ...{ key: label, label, count: people(cells.map((row) => row[at]!)), share: 0 },
    })),
    groups: cells.map((row, at) => ({
      ...{ key: labels[at]!, label: labels[at]!, totalVotes: people(row) },
      buckets: row.map((count, to) => ({ key: labels[to]!, label: labels[to]!, count, share: 0 })),
    })),
    hidden: { groups: 0, cells: 0, participants: 0 },
  };
}

describe('flowOf', () => {
  const flow = flowOf(crosstab([40, 10, 3], [5, 30, null], [3, 4, 6]));

  it('has a ribbon for each cell that is told, as high as it has people', () => {
    expect(flow.ribbons).toHaveLength(8);
    const [first] = flow.ribbons;
    for (const { count, height } of flow.ribbons) {
      expect(height / count).toBeCloseTo(first!.height / first!.count);
    }
    expect(flow.ribbons.filter(({ isStay }) => isStay).map(({ count }) => count)).toEqual([
      40, 30, 6,
    ]);
  });

  it('stays within the picture, and lets nothing stand over another', () => {
    for (const side of [flow.before, flow.after]) {
      side.forEach(({ top, height, barTop, barHeight }, at) => {
        expect(top).toBeGreaterThanOrEqual(at === 0 ? 0 : side[at - 1]!.top + side[at - 1]!.height);
        expect(top + height).toBeLessThanOrEqual(100.001);
        expect(barTop).toBeGreaterThanOrEqual(top - 0.001);
        expect(barTop + barHeight).toBeLessThanOrEqual(top + height + 0.001);
      });
    }
  });

  it('has the ribbons of a bar within it, those of what is hidden left out', () => {
    for (const { key, barTop, barHeight, count } of flow.before) {
      const own = flow.ribbons.filter(({ from }) => from === key);
      const told = own.reduce((sum, ribbon) => sum + ribbon.count, 0);
      expect(told).toBeLessThanOrEqual(count);
      for (const { fromTop, height } of own) {
        expect(fromTop).toBeGreaterThanOrEqual(barTop - 0.001);
        expect(fromTop + height).toBeLessThanOrEqual(barTop + barHeight + 0.001);
      }
    }
  });

  it.each([[crosstab()], [crosstab([0, 0, 0])], [crosstab([500, 3, 3], [3, 3, 3], [3, 3, 3])]])(
    'has room for a label where there are few people, or none',
    (given) => {
      for (const { height } of [...flowOf(given).before, ...flowOf(given).after]) {
        expect(height).toBeGreaterThanOrEqual(11);
        expect(Number.isFinite(height)).toBe(true);
      }
    },
  );

  it('goes from one edge to the other', () => {
    expect(outlineOf({ ...flow.ribbons[0]!, fromTop: 1, toTop: 2, height: 3 }, 10)).toBe(
      'M0 1C5 1 5 2 10 2L10 5C5 5 5 4 0 4Z',
    );
  });
});
