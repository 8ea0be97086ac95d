import { isNoChoice, type PackedChoice } from '../sessions/index.js';

/** A table whose rows a backup holds. */
export interface Table {
  readonly name: string;
  /** Which rows belong to the session `$1`; left out, none do. */
  readonly ofSession?: string;
}

const ofItsQuestions = 'question_id in (select id from questions where session_id = $1)';

/**
 * Every table of the application, those that others refer to first. A test fails where one is
 * missing. The queue's are none: what waits there is no data yet.
 */
export const tables: readonly Table[] = [
  { name: 'accounts' },
  { name: 'refresh_tokens' },
  { name: 'account_links' },
  { name: 'audit_entries' },
  { name: 'server_settings' },
  { name: 'sessions', ofSession: 'id = $1' },
  { name: 'roster_entries', ofSession: 'session_id = $1' },
  { name: 'address_participants', ofSession: 'session_id = $1' },
  { name: 'address_counts', ofSession: 'session_id = $1' },
  { name: 'participants', ofSession: 'session_id = $1' },
  { name: 'questions', ofSession: 'session_id = $1' },
  { name: 'polls', ofSession: ofItsQuestions },
  { name: 'tallies', ofSession: ofItsQuestions },
  { name: 'ballots', ofSession: ofItsQuestions },
  { name: 'answers', ofSession: ofItsQuestions },
  { name: 'answer_counts', ofSession: ofItsQuestions },
  { name: 'words', ofSession: ofItsQuestions },
  { name: 'spellings', ofSession: ofItsQuestions },
];

/**
 * Whether a row is one of what its table is told to hold: a vote that was withdrawn is none.
 * @param row as JSON of its columns
 */
export function isTold(table: string, row: string): boolean {
  return table !== 'ballots' || !isNoChoice((JSON.parse(row) as { choice: PackedChoice }).choice);
}

/** The names of a table's columns, in their order. */
export const COLUMNS = `select column_name as name from information_schema.columns
  where table_schema = 'public' and table_name = $1 order by ordinal_position`;
