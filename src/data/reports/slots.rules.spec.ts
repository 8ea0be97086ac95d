import { describe, expect, it } from '@jest/globals';
import { slotsOf } from './slots.rules.js';

describe('slotsOf', () => {
  const start = Date.parse('2026-03-01T12:00:07Z');
  const after = (seconds: number) => slotsOf(start, start + seconds * 1_000);

  it('begins where the clock has a whole one', () => {
    expect(after(20)).toEqual({
      from: Date.parse('2026-03-01T12:00:05Z'),
      length: 5_000,
      count: 5,
    });
    expect(after(0)).toMatchObject({ count: 1 });
  });

  it('takes longer ones for longer sessions', () => {
    expect(after(3_600).length).toBe(2 * 60_000);
    expect(after(3 * 24 * 3_600).length).toBe(2 * 3_600_000);
  });

  it('never has more than so many, however long it took', () => {
    for (let seconds = 1; seconds < 1e10; seconds *= 3) {
      const { from, length, count } = after(seconds);
      expect(count).toBeLessThanOrEqual(60);
      expect(from).toBeLessThanOrEqual(start);
      expect(from + length * count).toBeGreaterThan(start + seconds * 1_000);
    }
  });
});
