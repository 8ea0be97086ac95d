import type { Restored } from './restore-backup.js';
import type { Saved } from './write-backup.js';

/** What a backup says in the end. */
export function reportSaved(
  { header, rows, waiting }: Saved & { waiting: number },
  out: string,
): string {
  const what = header.session ? `the session "${header.session.title}"` : 'all there is';
  const lines = [`Saved ${what}: ${inWords(rows)}, in ${out}`];
  if (waiting > 0) {
    lines.push(
      `${waiting} jobs still waited in the queue of votes: what was not counted is not in it.`,
    );
  }
  return lines.join('\n');
}

/** What a restore says in the end. */
export function reportRestored({ header, rows, newCode }: Restored): string {
  const what = header.session ? `the session "${header.session.title}"` : 'all there is';
  const lines = [`Restored ${what} of ${header.createdAt}: ${inWords(rows)}`];
  if (newCode) lines.push(`Its join code is another's now; the new one is ${newCode}.`);
  return lines.join('\n');
}

/** Of the tables those that people know. */
function inWords(rows: ReadonlyMap<string, number>): string {
  const known = ['accounts', 'sessions', 'questions', 'ballots'];
  return [...rows]
    .filter(([table]) => known.includes(table))
    .map(([table, count]) => `${count} ${count === 1 ? table.slice(0, -1) : table}`)
    .join(', ');
}
