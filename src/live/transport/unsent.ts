/**
 * What may wait for one client that does not read. More than the largest snapshot of a session that
 * uses every limit (100 questions of 50 options, with their results), so that a slow phone gets it;
 * of a usual one, thousands of updates. Bytes, or characters where it is text still.
 */
export const MAX_UNSENT = 4 * 1024 * 1024;

/** What may wait for all WebSockets of a process together: then the slowest are dropped. Bytes. */
export const MAX_UNSENT_IN_ALL = 256 * 1024 * 1024;

/** A connection that can be dropped: its client comes back, and begins with a snapshot. */
export interface Droppable {
  /** What waits for the client. */
  readonly unsent: number;
  drop(): void;
}

/** Those to drop, the slowest first, until the rest is within the bound. */
export function tooSlow<Connection extends Droppable>(
  connections: Iterable<Connection>,
  max = MAX_UNSENT_IN_ALL,
): Connection[] {
  const waiting = [...connections].filter(({ unsent }) => unsent > 0);
  let total = waiting.reduce((sum, { unsent }) => sum + unsent, 0);
  if (total <= max) return [];
  const dropped: Connection[] = [];
  for (const connection of waiting.sort((one, other) => other.unsent - one.unsent)) {
    if (total <= max) break;
    total -= connection.unsent;
    dropped.push(connection);
  }
  return dropped;
}
