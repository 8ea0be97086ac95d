import { describe, expect, it } from '@jest/globals';
import { choiceOf, excessOf, fieldsOf, leftOf } from './vote.rules.js';

const bounds = { maxAnswers: 3, maxLength: 5 };

describe('choiceOf', () => {
  it('has each text once, as it is kept', () => {
    expect(choiceOf(['', ' two  words ', 'x', 'x '], false)).toEqual({ texts: ['two words', 'x'] });
  });
});

describe('leftOf', () => {
  it.each([
    ['', 5],
    [' ab ', 3],
    ['👍👍👍👍👍👍', -1],
  ])('of %j is %i', (text, left) => {
    expect(leftOf(text, bounds, false)).toBe(left);
  });
});

describe('excessOf', () => {
  it('is that of the longest', () => {
    expect(excessOf({ texts: ['abcdefg', 'abcdef'] }, bounds)).toBe(2);
    expect(excessOf({ texts: ['abc'] }, bounds)).toBe(0);
    expect(excessOf(undefined, bounds)).toBe(0);
  });
});

describe('fieldsOf', () => {
  it.each([
    ['keeps what is typed as it is typed', ['', 'a '], { texts: ['a'] }, ['', 'a ', '']],
    ['begins with the vote that stands', [], { texts: ['a'] }, ['a', '', '']],
    ['is empty after a withdrawal', ['a'], undefined, ['', '', '']],
    ['leaves out no text of a vote', [], { texts: ['a', 'b', 'c', 'd'] }, ['a', 'b', 'c', 'd']],
  ])('%s', (_, typed, choice, fields) => {
    expect(fieldsOf(typed, choice, bounds, false)).toEqual(fields);
  });
});
