import { describe, expect, it } from '@jest/globals';
import { choiceIn, doorAnswersIn, isIn } from './form.rules.js';

const aForm = (text: string) => new URLSearchParams(text);

describe('doorAnswersIn', () => {
  it('has what was filled in, without the spaces around it', () => {
    expect(doorAnswersIn(aForm('name=+Ada+&passcode=&voterCode=++&code=12345678'))).toEqual({
      name: 'Ada',
    });
  });
});

describe('choiceIn', () => {
  it.each([
    ['optionIds=a', { optionIds: ['a'] }],
    ['optionIds=a&optionIds=b', { optionIds: ['a', 'b'] }],
    ['question=x', { optionIds: [] }],
    ['value=4', { value: 4 }],
    ['value=0', { value: 0 }],
    ['value=', { optionIds: [] }],
    ['value=four', { value: NaN }],
  ])('of %s', (text, choice) => {
    expect(choiceIn(aForm(text))).toEqual(choice);
  });
});

describe('isIn', () => {
  it('finds options and values', () => {
    expect(isIn({ optionIds: ['a', 'b'] }, 'b')).toBe(true);
    expect(isIn({ optionIds: ['a'] }, 'b')).toBe(false);
    expect(isIn({ value: 3 }, '3')).toBe(true);
    expect(isIn(undefined, '3')).toBe(false);
  });
});
