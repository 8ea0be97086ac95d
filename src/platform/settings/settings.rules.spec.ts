import { describe, expect, it } from '@jest/globals';
import { announcementAt } from './settings.rules.js';

describe('announcementAt', () => {
  const until = '2026-12-24T18:00:00.000Z';
  const time = Date.parse(until);
  const announcement = { text: 'Maintenance', severity: 'info' as const, until };

  it('shows one until its time is over', () => {
    expect(announcementAt(announcement, time - 1)).toBe(announcement);
    expect(announcementAt(announcement, time)).toBeNull();
  });

  it('shows one without such a time at any time, and none where there is none', () => {
    const forEver = { ...announcement, until: null };
    expect(announcementAt(forEver, time)).toBe(forEver);
    expect(announcementAt(null, time)).toBeNull();
  });
});
