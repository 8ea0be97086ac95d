import { describe, expect, it } from '@jest/globals';
import type { Question } from '../../../../src/contract/index.js';

// The texts look at the browser's languages as soon as they are loaded.
Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en'] } });
const { votedByOption } = await import('./vote.rules.js');

describe('wordsOf', () => {
  it('has a choice as people read it', () => {
    const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));
    const choice = { optionIds: ['c', 'a'] };
    expect(votedByOption.wordsOf({ options } as Question, choice)).toEqual(['A', 'C']);
  });
});
