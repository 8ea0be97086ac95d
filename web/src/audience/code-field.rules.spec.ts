import { describe, expect, it } from '@jest/globals';
import { codeAsTyped } from './code-field.rules.js';

/** The field with its caret as a bar. */
const typed = (field: string, isForward?: boolean) => {
  const before = { value: field.replace('|', ''), caret: field.indexOf('|') };
  const { value, caret } = codeAsTyped(before, isForward);
  return `${value.slice(0, caret)}|${value.slice(caret)}`;
};

describe('codeAsTyped', () => {
  it.each([
    ['digits as they are', '465|', '465|'],
    ['a space where it belongs', '46526|', '4652 6|'],
    ['other spaces and dashes away', '46-52  61|', '4652 61|'],
    ['Arabic digits', '٤٦٥٢٦١١١|', '4652 6111|'],
    ['Persian digits, one after the other', '4652 6۱|', '4652 61|'],
    ['Devanagari digits', '४६५२६|', '4652 6|'],
    ['full-width digits', '４６５２　６１１１|', '4652 6111|'],
    ['digits of two code units each', '𝟒𝟞𝟧𝟮𝟼|', '4652 6|'],
    ['no more than eight', '4652 61112|', '4652 6111|'],
    ['a link', 'https://example.org:3000/j/46526111|', '4652 6111|'],
    ['a link with two numbers', 'http://10.20.30.40:30000/j/46526111?n=1|', '4652 6111|'],
    ['a sentence', 'The code is 4652 6111.|', '4652 6111|'],
    ['a link without a code as it is', 'http://10.20.30.40:30000/|', 'http://10.20.30.40:30000/|'],
    ['a code that is said twice', '4652 6111 4652 6111|', '4652 6111|'],
    ['nothing', '|', '|'],
  ])('has %s', (_, field, after) => {
    expect(typed(field)).toBe(after);
  });

  it.each([
    ['in the first half', '49|52 6111', '49|52 6111'],
    ['at the end of the first half', '4652|6111', '4652| 6111'],
    ['in the second half', '4652 69|11', '4652 69|11'],
    ['where a digit goes over the middle', '46952| 611', '4695 2|611'],
    ['where one is taken from the first half', '46|2 6111', '46|26 111'],
    ['where the space is deleted, before it', '4652|6111', '4652| 6111'],
    ['in what is no code', 'exam|ple', 'exam|ple'],
  ])('leaves the caret %s', (_, field, after) => {
    expect(typed(field)).toBe(after);
  });

  it('goes on behind the space where that was deleted forwards', () => {
    expect(typed('4652|6111', true)).toBe('4652 |6111');
  });
});
