import { describe, expect, it } from '@jest/globals';
import type { Choice } from '../../../../src/contract/index.js';
import { choiceInWords, difficultyOf, discriminationOf } from './after.rules.js';

describe('how a question has gone, in words', () => {
  it.each([
    [1, 'veryEasy'],
    [0.9, 'veryEasy'],
    [0.89, 'easy'],
    [0.4, 'middling'],
    [0.39, 'hard'],
    [0.19, 'veryHard'],
    [0, 'veryHard'],
  ])('%f right is %s', (share, words) => {
    expect(difficultyOf(share)).toBe(words);
  });

  it.each([
    [1, 'well'],
    [0.4, 'well'],
    [0.2, 'somewhat'],
    [0, 'little'],
    [-0.01, 'upsideDown'],
  ])('a correlation of %f tells apart %s', (correlation, words) => {
    expect(discriminationOf(correlation)).toBe(words);
  });
});

describe('an answer in words', () => {
  const question = {
    options: [
      { id: 'a', label: 'Oslo' },
      { id: 'b', label: 'Bergen' },
    ],
  };
  const words = (choice: Choice) => choiceInWords(question, choice, (value) => `#${value}`);

  it('has options as they are called, numbers as they are written, and texts', () => {
    expect(words({ optionIds: ['b', 'a'] })).toBe('Bergen, Oslo');
    expect(words({ value: 0 })).toBe('#0');
    expect(words({ texts: ['So', 'and so'] })).toBe('So, and so');
    expect(words({ optionIds: ['gone'] })).toBe('');
    expect(words({ other: 1 })).toBe('');
  });
});
