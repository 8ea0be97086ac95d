import type { Announcement } from '../../contract/index.js';

/**
 * The announcement that is to be shown.
 * @param now milliseconds since 1970
 */
export function announcementAt(
  announcement: Announcement | null,
  now: number,
): Announcement | null {
  const until = announcement?.until ?? null;
  return until !== null && Date.parse(until) <= now ? null : announcement;
}
