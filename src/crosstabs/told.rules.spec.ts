import { describe, expect, it } from '@jest/globals';
import { type PairCount, PairSums } from './pairs.rules.js';
import { mayBeTold, tell, type Told, toCrossTab, type ToldQuestion } from './told.rules.js';

const options = ['x', 'y', 'z'].map((id) => ({ id, label: id.toUpperCase() }));
const before: ToldQuestion = {
  id: '1',
  kind: 'single_choice',
  options,
  settings: {},
  repeatsId: null,
};
const after: ToldQuestion = { ...before, id: '2', repeatsId: '1' };

/** As many as stand there have answered the first question by the row and the second by the column. */
function countsOf(...cells: number[][]): PairCount[] {
  const sums = new PairSums(before, after);
  cells.forEach((row, a) => row.forEach((count, b) => sums.add([a, b], count)));
  return sums.all();
}

const crosstab = (told: Told | null, isFirst = false) =>
  toCrossTab({
    ...(isFirst ? { question: before, by: after } : { question: after, by: before }),
    ...{ isFirst, told, version: 1, waiting: 2 },
  });

describe('toCrossTab', () => {
  const counts = countsOf([20, 5, 5], [4, 30, 6], [3, 4, 50]);
  const told = tell(before, after, counts, null);

  it('has a group for each bucket of the one, and in it the buckets of the other', () => {
    const { groups, buckets, totalVotes, hidden, exclusive } = crosstab(told);
    expect({ totalVotes, hidden, exclusive }).toEqual({
      ...{ totalVotes: 127, exclusive: true },
      hidden: { groups: 0, cells: 0, participants: 2 },
    });
    expect(groups.map(({ label, totalVotes }) => [label, totalVotes])).toEqual([
      ...[['X', 30]],
      ...[['Y', 40]],
      ...[['Z', 57]],
    ]);
    expect(groups[1]!.buckets).toEqual([
      { key: 'x', label: 'X', count: 4, share: 0.1 },
      { key: 'y', label: 'Y', count: 30, share: 0.75 },
      { key: 'z', label: 'Z', count: 6, share: 0.15 },
    ]);
    expect(buckets.map(({ count }) => count)).toEqual([27, 39, 61]);
  });

  it('is the same the other way round', () => {
    const { groups } = crosstab(told, true);
    expect(groups.map(({ buckets }) => buckets.map(({ count }) => count))).toEqual([
      [20, 4, 3],
      [5, 30, 4],
      [5, 6, 50],
    ]);
  });

  it('says who has moved between the two times that a question was asked', () => {
    expect(crosstab(told)).toMatchObject({ repeats: 'by', moved: 27 });
    expect(crosstab(told, true)).toMatchObject({ repeats: 'question', moved: 27 });
  });

  it('leaves out groups of few, hides cells of few, and what they would tell', () => {
    const few = tell(before, after, countsOf([20, 1, 8], [9, 30, 6], [1, 1, 0]), null);
    const { groups, hidden, moved } = crosstab(few);
    expect(groups.map(({ key }) => key)).toEqual(['x', 'y']);
    expect(hidden.groups).toBe(1);
    expect(hidden.cells).toBeGreaterThan(0);
    expect(moved).toBeNull();
    for (const { buckets } of groups) {
      for (const { count } of buckets) expect(count === null || count >= 3).toBe(true);
    }
  });

  it('tells nothing before there is anything', () => {
    expect(crosstab(null)).toMatchObject({ totalVotes: 0, groups: [], hidden: { groups: 3 } });
  });
});

describe('mayBeTold', () => {
  const told: Told = { counts: countsOf([9, 9], [9, 9]), hidden: [] };

  it.each([
    ['nobody yet', [], null, 0, false],
    ['two', countsOf([1, 1]), null, 2, false],
    ['three', countsOf([2, 1]), null, 3, true],
    ['the same as before', told.counts, told, 0, false],
    ['two more', countsOf([9, 9], [9, 11]), told, 2, false],
    ['three more', countsOf([9, 9], [9, 12]), told, 3, true],
    ['three who have changed', countsOf([6, 12], [9, 9]), told, 3, true],
    ['three more while nobody has counted who', countsOf([9, 9], [9, 12]), told, 0, true],
  ] as const)('%s', (_, counts, last, changed, expected) => {
    expect(mayBeTold(counts, last, changed)).toBe(expected);
  });
});
