import { describe, expect, it } from '@jest/globals';
import type { CrossTab } from '../../contract/index.js';
import type { QuestionView } from '../../sessions/index.js';
import { crosstabColumns, crosstabRows } from './crosstabs.rules.js';

const cell = (key: string, count: number | null, share: number | null) => ({
  ...{ key, label: `**${key}**`, count, share },
});
const crosstab: CrossTab = {
  ...{ questionId: '2', by: '1', version: 1, totalVotes: 13, exclusive: true },
  ...{ repeats: null, moved: null },
  buckets: [
    { ...cell('yes', 9, 9 / 13), count: 9, share: 9 / 13 },
    { ...cell('no', 4, 4 / 13), count: 4, share: 4 / 13 },
  ],
  groups: [
    { key: 'a', label: 'A', totalVotes: 7, buckets: [cell('yes', null, null), cell('no', 4, 0.5)] },
    { key: 'b', label: 'B', totalVotes: 6, buckets: [cell('yes', 6, 1), cell('no', null, null)] },
  ],
  hidden: { groups: 1, cells: 2, participants: 4 },
};
const questions = [
  { id: '1', prompt: 'Who?' },
  { id: '2', prompt: '*Shall* we?' },
] as QuestionView[];

describe('crosstabRows', () => {
  const rows = crosstabRows(crosstab, questions);

  it('has a row a cell, as the screen has it, and those of all groups last', () => {
    const [question, by] = [
      [2, 'Shall we?'],
      [1, 'Who?'],
    ];
    const left = [null, 1, 4];
    expect(rows).toEqual([
      [...question, ...by, 'A', 0, 7, 'yes', null, null, null, 1, ...left],
      [...question, ...by, 'A', 0, 7, 'no', 4, 57, '57 %', 0, ...left],
      [...question, ...by, 'B', 0, 6, 'yes', 6, 100, '100 %', 0, ...left],
      [...question, ...by, 'B', 0, 6, 'no', null, null, null, 1, ...left],
      [...question, ...by, null, 1, 13, 'yes', 9, 69, '69 %', 0, ...left],
      [...question, ...by, null, 1, 13, 'no', 4, 31, '31 %', 0, ...left],
    ]);
  });

  it('has cells of one type in each column', () => {
    for (const row of rows) {
      expect(row).toHaveLength(crosstabColumns.length);
      for (const [at, value] of row.entries()) {
        if (value === null) continue;
        expect(typeof value === 'number').toBe(crosstabColumns[at]!.type === 'number');
      }
    }
  });

  it('has no row of all groups where there is one', () => {
    const one = { ...crosstab, groups: crosstab.groups.slice(0, 1) };
    expect(crosstabRows(one, questions)).toHaveLength(2);
  });
});
