import { describe, expect, it } from '@jest/globals';
import { clockTime } from './clock.js';

describe('clockTime', () => {
  it.each([
    [0, '0:00'],
    [7, '0:07'],
    [720, '12:00'],
    [3723, '1:02:03'],
  ])('of %i seconds is %s', (seconds, text) => expect(clockTime(seconds)).toBe(text));
});
