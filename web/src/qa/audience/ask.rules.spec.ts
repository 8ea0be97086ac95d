import { describe, expect, it } from '@jest/globals';
import { leftOf, questionIn } from './ask.rules.js';

describe('what is typed', () => {
  it('is sent without the white space that nobody sees', () => {
    expect(questionIn('  Why\n not  now? ')).toBe('Why not now?');
    expect(questionIn(' \n ')).toBe('');
  });

  it.each([
    ['', 300],
    [' ab ', 298],
    ['👍'.repeat(301), -1],
  ])('has room left as people count: %j', (typed, left) => {
    expect(leftOf(typed)).toBe(left);
  });
});
