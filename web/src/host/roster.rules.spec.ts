import { describe, expect, it } from '@jest/globals';
import { namesIn, personalLink, toCsv } from './roster.rules.js';

const joinUrl = 'https://poll.example/j/48217730';

describe('namesIn', () => {
  it.each([
    ['Ada\nBob', ['Ada', 'Bob']],
    [' Ada \r\n\r\n  Bob  \r\n', ['Ada', 'Bob']],
    ['"Lovelace, Ada"\n"Bob"', ['Lovelace, Ada', 'Bob']],
    ['Ada "the first" Lovelace', ['Ada "the first" Lovelace']],
    ['', []],
    [' \n"" \n', []],
  ])('finds in %j', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe('toCsv', () => {
  it('has a line for each code, with its link', () => {
    expect(toCsv(joinUrl, ['AAAA-BBBB-CCCC', 'DDDD-EEEE-FFFF'])).toBe(
      'code,link\r\n' +
        `AAAA-BBBB-CCCC,${joinUrl}#voter=AAAA-BBBB-CCCC\r\n` +
        `DDDD-EEEE-FFFF,${joinUrl}#voter=DDDD-EEEE-FFFF\r\n`,
    );
    expect(personalLink(joinUrl, 'X')).toBe(`${joinUrl}#voter=X`);
  });
});
