import { describe, expect, it } from '@jest/globals';
import type { Question } from '../../../../src/contract/index.js';

// The texts look at the browser's languages as soon as they are loaded.
Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en'] } });
const { votingRules } = await import('./vote.rules.js');

const single = {
  options: ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() })),
  settings: { minChoices: 1, maxChoices: 1 },
} as Question;

describe('instructionOf', () => {
  it('is to choose one', () => {
    expect(votingRules.instructionOf(single)).toBe('Choose one');
  });
});

describe('missingIn', () => {
  it.each([
    ['nothing', undefined, 'Choose an option first.'],
    ['no option', { optionIds: [] }, 'Choose an option first.'],
    ['what is no option', { value: 1 }, 'Choose an option first.'],
    ['an option', { optionIds: ['a'] }, undefined],
  ])('says what to do where %s is picked', (_, choice, says) => {
    expect(votingRules.missingIn(single, choice)).toBe(says);
  });
});
