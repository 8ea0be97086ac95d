import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Choice, Question, Result } from '../../../../src/contract/index.js';
import type * as rules from './vote.rules.js';

const question = (settings: object = {}) =>
  ({
    options: [...'abcd'].map((id) => ({ id, label: id.toUpperCase() })),
    settings: { minChoices: 1, maxChoices: 4, ...settings },
  }) as Question;

describe('voting on a ranking', () => {
  let vote: typeof rules;
  beforeAll(async () => {
    Object.defineProperty(globalThis, 'navigator', {
      value: { languages: ['en'] },
      configurable: true,
    });
    vote = await import('./vote.rules.js');
  });

  it('has what is ranked above the line, and the rest below it', () => {
    expect(vote.itemsOf(question(), undefined)).toEqual(['', 'a', 'b', 'c', 'd']);
    expect(vote.itemsOf(question(), { optionIds: ['c', 'a'] })).toEqual(['c', 'a', '', 'b', 'd']);
  });

  it.each([
    [3, 2, 'cab'], // added as the last
    [3, 0, 'bca'],
    [1, 0, 'ac'],
    [0, 1, 'ac'],
    [0, 2, 'a'], // behind the line
    [4, 4, 'ca'],
  ])('ranks what goes from place %i to %i as %s', (from, to, order) => {
    const items = vote.itemsOf(question(), { optionIds: ['c', 'a'] });
    expect(vote.rankedAfter(items, from, to).join('')).toBe(order);
  });

  it.each([
    ['top', 2, 0],
    ['up', 2, 1],
    ['up', 0, 0],
    ['down', 1, 2],
    ['down', 2, 2],
    ['bottom', 0, 2],
    ['out', 0, 3],
  ] as const)('moves %s from %i to %i of three', (move, at, to) => {
    expect(vote.placeAfter(move, at, 3)).toBe(to);
  });

  it.each([
    [0, 0],
    [34, 0],
    [36, 1],
    [94, 1],
    [500, 3],
    [-500, 0],
  ])('drops what is dragged by %i at place %i', (dragged, place) => {
    const rows = [0, 60, 120, 200].map((top) => ({ top, height: 50 }));
    expect(vote.placeAt(rows, 0, dragged)).toBe(place);
  });

  it('says what is missing', () => {
    const missingIn = (of: Question, choice: Choice | undefined) =>
      vote.votingRules.missingIn(of, choice);
    expect(missingIn(question(), undefined)).toBe('Tap the best one first.');
    expect(missingIn(question({ minChoices: 3 }), { optionIds: ['a'] })).toContain('2 more');
    expect(missingIn(question(), { optionIds: ['a'] })).toBeUndefined();
  });

  it('says what was chosen in its order', () => {
    expect(vote.votingRules.wordsOf(question(), { optionIds: ['d', 'a'] })).toEqual([
      '1. D',
      '2. A',
    ]);
  });

  it('tells the order to who hears it, and who is first if it is one', () => {
    const order = [
      { key: 'b', label: 'B', rank: 1, score: 2.5 },
      { key: 'a', label: 'A', rank: 2, score: 1 },
    ];
    const result = (ranks: number[]) =>
      ({
        totalVotes: 3,
        summary: {
          method: 'borda',
          order: order.map((one, at) => ({ ...one, rank: ranks[at] })),
        },
      }) as unknown as Result;
    expect(vote.votingRules.spoken(result([1, 2]))).toBe('1. B, 2.5 points; 2. A, 1 point');
    expect(vote.votingRules.figureOf!(result([1, 2]))).toBe('First: B');
    expect(vote.votingRules.figureOf!(result([1, 1]))).toBeUndefined();
  });
});
