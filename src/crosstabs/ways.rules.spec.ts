import { describe, expect, it } from '@jest/globals';
import type { QuestionView } from '../sessions/index.js';
import { waysOf } from './ways.rules.js';

const question = (id: string, repeatsId: string | null = null) =>
  ({ id, repeatsId }) as QuestionView;

describe('waysOf', () => {
  const questions = [question('c'), question('b'), question('a', 'c')];
  const ways = (shownBy: string | null, of = questions) =>
    waysOf([{ aId: 'a', bId: 'c', shownBy }], of).map(({ question, by }) => [question.id, by.id]);

  it('groups by what comes first, whatever the ids', () => {
    expect(ways(null)).toEqual([['a', 'c']]);
  });

  it('groups by the earlier one of two that ask the same, wherever it stands', () => {
    expect(ways(null, questions.toReversed())).toEqual([['a', 'c']]);
  });

  it('is as the hall is shown it', () => {
    expect(ways('a')).toEqual([['c', 'a']]);
    expect(ways('c')).toEqual([['a', 'c']]);
  });
});
