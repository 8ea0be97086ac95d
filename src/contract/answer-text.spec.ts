import { describe, expect, it } from '@jest/globals';
import { tidyAnswer } from './answer-text.js';

describe('tidyAnswer', () => {
  it.each([
    ['  two   words\n', false, 'two words'],
    ['one\r\ntwo \n\n\n\n three', true, 'one\ntwo\n\nthree'],
    ['a\0b\u001f', true, 'ab'],
    ['\u202Eevil\u202C', false, 'evil'],
    ['half \ud83d', false, 'half \ufffd'],
    ['👩‍👩‍👧', false, '👩‍👩‍👧'],
    ['می‌خواهم', false, 'می‌خواهم'],
  ])('makes %j (lines: %s) %j', (text, hasLines, tidied) => {
    expect(tidyAnswer(text, hasLines)).toBe(tidied);
    expect(tidyAnswer(tidied, hasLines)).toBe(tidied);
  });
});
