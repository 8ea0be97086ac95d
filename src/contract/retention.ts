/* Not in index.ts: phones need none of it. */
import type { SessionOutline } from './shapes.js';

const DAY = 24 * 3_600_000;

/**
 * When a session may be deleted by itself; null: it is not, as things are. A draft or live one never is.
 * @param serverDays how long the server keeps any; null: for ever
 */
export function deletionOf(
  { endedAt, legalHold, settings }: Pick<SessionOutline, 'endedAt' | 'legalHold' | 'settings'>,
  serverDays: number | null,
): Date | null {
  const days = Math.min(settings.retentionDays ?? Infinity, serverDays ?? Infinity);
  if (endedAt === null || legalHold || days === Infinity) return null;
  return new Date(Date.parse(endedAt) + days * DAY);
}
