import { describe, expect, it } from '@jest/globals';
import { clockTime } from './clock.js';

describe('clockTime', () => {
  it.each([
    [0, '0:00'],
    [7, '0:07'],
    [59, '0:59'],
    [60, '1:00'],
    [720, '12:00'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [3723, '1:02:03'],
    [7 * 24 * 3600, '168:00:00'],
  ])('of %i seconds is %s', (seconds, text) => expect(clockTime(seconds)).toBe(text));
});
