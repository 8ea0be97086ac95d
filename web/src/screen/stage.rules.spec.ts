import { describe, expect, it } from '@jest/globals';
import type { Question, QuestionStatus } from '../../../src/contract/index.js';
import {
  dwellOf,
  neighbourOf,
  nextQuestion,
  onStage,
  rowsOfPage,
  shownSoFar,
} from './stage.rules.js';

const at = (id: string, status: QuestionStatus, hour: number | null) =>
  ({ id, status, openedAt: hour === null ? null : `2026-01-01T${10 + hour}:00:00Z` }) as Question;

describe('onStage', () => {
  it.each([
    ['nothing was opened', [at('a', 'draft', null)], undefined],
    ['one is open', [at('a', 'closed', 2), at('b', 'open', 1)], 'b'],
    ['several are open', [at('a', 'open', 1), at('b', 'open', 2)], 'b'],
    ['there are none', [], undefined],
    ['all are closed', [at('a', 'closed', 2), at('b', 'closed', 1)], 'a'],
  ])('where %s', (_, questions, id) => {
    expect(onStage({ questions })?.id).toBe(id);
  });
});

describe('a question that was reset once it was closed', () => {
  const reset = (id: string, position: number, hour: number) =>
    ({
      ...at(id, 'closed', null),
      position,
      closedAt: `2026-01-01T${10 + hour}:30:00Z`,
    }) as Question;
  const asked = (id: string, position: number, hour: number) => ({
    ...at(id, 'closed', hour),
    position,
  });

  it('stays on the stage, and is none of those before another one', () => {
    expect(onStage({ questions: [asked('a', 0, 1), reset('b', 1, 2)] })?.id).toBe('b');
    const questions = [reset('a', 0, 1), asked('b', 1, 2)];
    expect(shownSoFar({ questions }).map(({ id }) => id)).toEqual(['b']);
  });

  it('is still to be asked', () => {
    const rehearsed = [reset('a', 0, 1), reset('b', 1, 2), asked('c', 2, 3)];
    expect(nextQuestion({ questions: rehearsed })?.id).toBe('a');
    const begun = [asked('a', 0, 4), reset('b', 1, 2), reset('c', 2, 3)];
    expect(nextQuestion({ questions: begun })?.id).toBe('b');
  });
});

describe('shownSoFar', () => {
  const questions = [
    at('a', 'closed', 3),
    at('b', 'open', 2),
    at('c', 'draft', null),
    at('d', 'closed', 1),
  ];

  it('has what was opened, in that order, and what is on the stage last', () => {
    expect(shownSoFar({ questions }).map(({ id }) => id)).toEqual(['d', 'a', 'b']);
    expect(shownSoFar({ questions: [at('a', 'draft', null)] })).toEqual([]);
  });

  it.each([
    ['b', -1, 'a'],
    ['a', -1, 'd'],
    ['d', -1, undefined],
    ['d', 1, 'a'],
    ['b', 1, undefined],
    ['gone', -1, undefined],
  ] as const)('of %s by %i is %s', (id, steps, neighbour) => {
    expect(neighbourOf({ questions }, id, steps)?.id).toBe(neighbour);
  });
});

describe('rowsOfPage', () => {
  it.each([
    [[5], 0, [0, 5]],
    [[4, 3], 1, [4, 7]],
    [[4, 3], 2, [7, 7]],
  ])('of %j, page %i', (pages, page, rows) => {
    expect(rowsOfPage(pages, page)).toEqual(rows);
  });
});

describe('dwellOf', () => {
  it('gives time to read, within bounds', () => {
    expect(dwellOf(['Yes', 'No'])).toBe(6_000);
    expect(dwellOf(Array.from({ length: 4 }, () => 'x'.repeat(50)))).toBe(12_000);
    expect(dwellOf(Array.from({ length: 50 }, () => 'x'.repeat(200)))).toBe(30_000);
  });
});
