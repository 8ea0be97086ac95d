import { describe, expect, it } from '@jest/globals';
import { personalLink, toCsv } from './roster.rules.js';

const joinUrl = 'https://poll.example/j/48217730';

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
