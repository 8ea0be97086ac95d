import { describe, expect, it } from '@jest/globals';
import { deletionOf } from './retention.js';
import type { SessionOutline } from './shapes.js';

describe('deletionOf', () => {
  const ended = (retentionDays: number | null, more: Partial<SessionOutline> = {}) =>
    ({
      ...{ endedAt: '2026-03-01T12:00:00.000Z', legalHold: false, ...more },
      settings: { retentionDays },
    }) as SessionOutline;
  const day = (date: string) => new Date(`${date}T12:00:00.000Z`);

  it('is when the first of the two says so', () => {
    expect(deletionOf(ended(10), null)).toEqual(day('2026-03-11'));
    expect(deletionOf(ended(null), 30)).toEqual(day('2026-03-31'));
    expect(deletionOf(ended(10), 30)).toEqual(day('2026-03-11'));
    expect(deletionOf(ended(30), 10)).toEqual(day('2026-03-11'));
  });

  it('is never where neither does, before the end, and under a legal hold', () => {
    expect(deletionOf(ended(null), null)).toBeNull();
    expect(deletionOf(ended(1, { endedAt: null }), 1)).toBeNull();
    expect(deletionOf(ended(1, { legalHold: true }), 1)).toBeNull();
  });
});
