import { isNoChoice, type PackedChoice } from '../sessions/index.js';

/** A table whose rows a backup holds. */
export interface Table {
  readonly name: string;
  /** Which rows belong to the session `$1`; left out, none do. */
  readonly ofSession?: string;
  /** Columns of versions before, which a file of theirs has and one of now has not. */
  readonly without?: readonly string[];
  /** Rows that are in memory at a time, where they are not small. */
  readonly atATime?: number;
}

/** What is in `results` was in `questions` before. */
const RESULT_COLUMNS = ['total_votes', 'results_version', 'results_final', 'results_updated_at'];

const ofItsQuestions = 'question_id in (select id from questions where session_id = $1)';
const ofItsItems = 'item_id in (select id from qa_items where session_id = $1)';
const ofItsImages = `in (select image_id from question_images where ${ofItsQuestions})`;

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
  { name: 'images', ofSession: `id ${ofItsImages}` },
  // Some 100 kB each.
  { name: 'image_renditions', ofSession: `image_id ${ofItsImages}`, atATime: 20 },
  { name: 'sessions', ofSession: 'id = $1' },
  { name: 'roster_entries', ofSession: 'session_id = $1' },
  { name: 'address_participants', ofSession: 'session_id = $1' },
  { name: 'address_counts', ofSession: 'session_id = $1' },
  { name: 'participants', ofSession: 'session_id = $1' },
  { name: 'players', ofSession: 'session_id = $1' },
  { name: 'questions', ofSession: 'session_id = $1', without: RESULT_COLUMNS },
  { name: 'results', ofSession: ofItsQuestions },
  { name: 'question_images', ofSession: ofItsQuestions },
  { name: 'polls', ofSession: ofItsQuestions },
  { name: 'tallies', ofSession: ofItsQuestions },
  { name: 'ballots', ofSession: ofItsQuestions },
  { name: 'crosstabs', ofSession: 'session_id = $1' },
  {
    name: 'crosstab_tallies',
    ofSession: 'crosstab_id in (select id from crosstabs where session_id = $1)',
  },
  { name: 'motions', ofSession: ofItsQuestions },
  { name: 'answers', ofSession: ofItsQuestions },
  { name: 'answer_counts', ofSession: ofItsQuestions },
  { name: 'words', ofSession: ofItsQuestions },
  { name: 'spellings', ofSession: ofItsQuestions },
  { name: 'openings', ofSession: ofItsQuestions },
  { name: 'scores', ofSession: ofItsQuestions },
  { name: 'scored_questions', ofSession: ofItsQuestions },
  { name: 'confidences', ofSession: ofItsQuestions },
  { name: 'qa_items', ofSession: 'session_id = $1' },
  { name: 'qa_upvotes', ofSession: ofItsItems },
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
