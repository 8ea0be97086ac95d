import { describe, expect, it } from '@jest/globals';
import { fromLocalTime, toLocalTime } from './local-time.rules.js';

describe('a field for date and time', () => {
  it('has the same time as what is sent, to the minute', () => {
    for (const local of ['2026-12-24T18:05', '2026-06-01T00:00', '2027-02-28T23:59']) {
      expect(toLocalTime(fromLocalTime(local)!)).toBe(local);
    }
  });

  it('that is empty is no time', () => {
    for (const local of ['', 'x']) expect(fromLocalTime(local)).toBeUndefined();
  });
});
