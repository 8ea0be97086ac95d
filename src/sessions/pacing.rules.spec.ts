import { describe, expect, it } from '@jest/globals';
import {
  closingAfterMove,
  closingWithin,
  endOf,
  opensAtOnce,
  requireSamePace,
} from './pacing.rules.js';

const NOW = Date.parse('2026-12-01T12:00:00Z');
const at = (minutes: number) => new Date(NOW + minutes * 60_000);
const pacing = (pace: 'host' | 'self', endsAt: string | null = null) => ({ pace, endsAt });

describe('the end of a session', () => {
  it('is that of its settings, where it is self-paced', () => {
    const endsAt = '2026-12-01T13:00:00.000Z';
    expect(endOf({ settings: pacing('self', endsAt) })).toEqual(new Date(endsAt));
    expect(endOf({ settings: pacing('host', endsAt) })).toBeNull();
    expect(endOf({ settings: pacing('self') })).toBeNull();
  });
});

describe('a question of a session that ends by itself', () => {
  it('closes with it at the latest', () => {
    expect(closingWithin(null, null)).toBeNull();
    expect(closingWithin(null, at(5))).toEqual(at(5));
    expect(closingWithin(at(3), null)).toEqual(at(3));
    expect(closingWithin(at(3), at(5))).toEqual(at(3));
    expect(closingWithin(at(9), at(5))).toEqual(at(5));
  });

  it('follows it when that is moved, but for a timer of its own', () => {
    expect(closingAfterMove(at(5), at(5), at(9))).toEqual(at(9));
    expect(closingAfterMove(at(5), at(5), null)).toBeNull();
    expect(closingAfterMove(null, null, at(9))).toEqual(at(9));
    expect(closingAfterMove(at(3), at(5), at(9))).toEqual(at(3));
    expect(closingAfterMove(at(3), at(5), at(2))).toEqual(at(2));
    expect(closingAfterMove(at(3), at(5), null)).toEqual(at(3));
  });
});

describe('the pace', () => {
  it('has questions open at once where it is one’s own and the session is live', () => {
    expect(opensAtOnce({ status: 'live', settings: pacing('self') })).toBe(true);
    expect(opensAtOnce({ status: 'live', settings: pacing('host') })).toBe(false);
    expect(opensAtOnce({ status: 'draft', settings: pacing('self') })).toBe(false);
  });

  it('is not changed while the session is live', () => {
    expect(() => requireSamePace('live', pacing('host'), pacing('self'))).toThrow(/pace/);
    expect(() => requireSamePace('live', pacing('self'), pacing('self', 'x'))).not.toThrow();
    expect(() => requireSamePace('draft', pacing('host'), pacing('self'))).not.toThrow();
    expect(() => requireSamePace('ended', pacing('self'), pacing('host'))).not.toThrow();
  });
});
