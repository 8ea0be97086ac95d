import { describe, expect, it } from '@jest/globals';
import type { CrossTab } from '../../../contract/index.js';
import type { QuestionView } from '../../../sessions/index.js';
import { crosstabParts, crosstabTable } from './crosstab-part.rules.js';

/** So many groups, in which four have given the first answer, and nobody knows who the others. */
function aCrosstab(groups: number, answers: number): CrossTab {
  const labels = Array.from({ length: answers }, (_, at) => `answer ${at + 1}`);
  return {
    ...{ questionId: '2', by: '1', version: 1, totalVotes: 8 * groups, exclusive: true },
    ...{ repeats: null, moved: null },
    buckets: labels.map((label) => ({ key: label, label, count: 4 * groups, share: 0.5 })),
    groups: Array.from({ length: groups }, (_, nth) => ({
      ...{ key: `${nth}`, label: `group ${nth + 1}`, totalVotes: 8 },
      buckets: labels.map((label, at) => ({
        ...{ key: label, label, count: at === 0 ? 4 : null, share: at === 0 ? 0.5 : null },
      })),
    })),
    hidden: { groups: 0, cells: groups, participants: 4 },
  };
}

const questions = [
  { id: '1', prompt: 'Who?' },
  { id: '2', prompt: 'Shall we?' },
] as QuestionView[];

describe('crosstabTable', () => {
  it('has a column an answer where there are few', () => {
    const { columns, rows } = crosstabTable(aCrosstab(2, 2), 'en');
    const titles = columns.map(({ title }) => title);
    expect(titles).toEqual(['Group', 'People', 'answer 1', 'answer 2']);
    expect(rows[0]).toEqual(['group 1', '8', '50\u00a0% (4)', '–']);
    expect(rows.at(-1)).toEqual(['All', '16', '50\u00a0% (8)', '50\u00a0% (8)']);
  });

  it('has a column a group where there are many answers', () => {
    const { columns, rows } = crosstabTable(aCrosstab(2, 7), 'de');
    expect(columns.map(({ title }) => title)).toEqual(['Antwort', 'group 1', 'group 2', 'Alle']);
    expect(rows[0]).toEqual(['Personen', '8', '8', '16']);
    expect(rows[2]!.slice(0, 3)).toEqual(['answer 2', '–', '–']);
    expect(rows).toHaveLength(8);
  });

  it('has a row a cell where there are many of both', () => {
    const { columns, rows } = crosstabTable(aCrosstab(7, 7), 'en');
    expect(columns).toHaveLength(4);
    expect(rows).toHaveLength(8 * 7);
  });
});

describe('crosstabParts', () => {
  it('say of each what is left out', () => {
    const parts = [...crosstabParts([aCrosstab(2, 2), aCrosstab(2, 2)], questions, 'en')].flat();
    expect(parts.map(({ is }) => is)).toEqual([
      ...['section', 'note', 'table', 'note'],
      ...['note', 'table', 'note'],
    ]);
    expect(parts[1]).toEqual({ is: 'note', text: '2. Shall we? – by: 1. Who?' });
    expect(parts[3]).toMatchObject({
      text: expect.stringContaining('4 people who answered last left out'),
    });
  });
});
