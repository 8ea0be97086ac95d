import { describe, expect, it } from '@jest/globals';
import type { Result } from '../../contract/index.js';
import { kindOf, type QuestionView } from '../../sessions/index.js';
import { overviewColumns, overviewRows } from './overview.rules.js';

const options = ['**Tea**', 'Milk', 'Water'].map((label, at) => ({ id: `option-${at}`, label }));
const session = { title: '=Day', status: 'ended', startedAt: null, endedAt: null } as const;
const question = {
  ...{ kind: 'single_choice', prompt: '*Which?*', status: 'closed', options, settings: {} },
  answerKey: { optionIds: ['option-1'] },
} as unknown as QuestionView;

function resultOf(counts: Record<string, number>, totalVotes: number) {
  return { totalVotes, ...kindOf(question).summarize(counts, totalVotes, question) } as Result;
}

const cellsOf = (rows: ReturnType<typeof overviewRows>, ...titles: string[]) =>
  rows.map((row) =>
    titles.map((title) => row[overviewColumns.findIndex((column) => column.title === title)]),
  );

describe('the overview', () => {
  it('has the percentages of the screen', () => {
    const counts = { 'option-0': 1, 'option-1': 999, 'option-2': 0 };
    const rows = overviewRows(question, 0, resultOf(counts, 1_000), session);
    expect(rows.map((row) => row.length)).toEqual([17, 17, 17]);
    expect(overviewColumns).toHaveLength(17);
    expect(cellsOf(rows, 'Answer', 'Count', 'Percent', 'As Shown', 'Right')).toEqual([
      ['Tea', 1, 1, '<1 %', 0],
      ['Milk', 999, 99, '>99 %', 1],
      ['Water', 0, 0, '0 %', 0],
    ]);
    expect(cellsOf(rows, 'Question No.', 'Question', 'Voters', 'Session')[0]).toEqual([
      ...[1, 'Which?', 1_000, '=Day'],
    ]);
  });

  it('has a row of a question without a result', () => {
    const rows = overviewRows(question, 4, undefined, session);
    expect(rows.map((row) => row.length)).toEqual([17]);
    expect(cellsOf(rows, 'Question No.', 'Voters', 'Count')).toEqual([[5, 0, null]]);
  });
});
