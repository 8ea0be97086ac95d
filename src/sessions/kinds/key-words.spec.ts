import { describe, expect, it } from '@jest/globals';
import type { Language, PartialCredit } from '../../contract/index.js';
import { keyWords } from './index.js';

const options = ['Paris', 'Lyon', '*Nice*', 'Bern'].map((label, at) => ({
  id: 'abcd'[at]!,
  label,
}));
const wordsOf = (optionIds: string[], partialCredit?: PartialCredit, language: Language = 'en') =>
  keyWords(
    { optionIds, ...(partialCredit && { partialCredit }) },
    { options, settings: {} },
    language,
  );

describe('words of a key of options', () => {
  it('are labels in its order', () => {
    expect(wordsOf(['c', 'a'])).toEqual(['*Nice*', 'Paris']);
  });

  it('say what those bring that are right in part, and not what others take away', () => {
    const credit = { a: 100, b: 50, c: 12.5, d: -100 };
    expect(wordsOf(['a'], credit)).toEqual(['Paris', 'Lyon (50\u00a0%)', '*Nice* (12.5\u00a0%)']);
    expect(wordsOf(['a'], credit, 'de')[2]).toBe('*Nice* (12,5\u00a0%)');
    expect(wordsOf(['d', 'a'], { a: 100, d: 100, b: 50 })).toEqual([
      ...['Bern', 'Paris', 'Lyon (50\u00a0%)'],
    ]);
  });

  it('say what each of several brings, unless it is the same', () => {
    expect(wordsOf(['a', 'b'], { a: 75, b: 25 })).toEqual([
      ...['Paris (75\u00a0%)', 'Lyon (25\u00a0%)'],
    ]);
    expect(wordsOf(['a', 'b'], { a: 50, b: 50, c: -100 })).toEqual(['Paris', 'Lyon']);
  });
});
