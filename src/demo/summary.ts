import type { Result } from '../contract/index.js';
import type { Paint } from './paint.js';
import { fit } from './text.js';

/** One question: what the phones did, and what the server made of it. */
export interface Outcome {
  readonly prompt: string;
  readonly phones: number;
  readonly sent: number;
  /** Participants that hold a receipt. */
  readonly accepted: number;
  /** What each bucket has to count by what the phones last chose, by its key. */
  readonly chosen: ReadonlyMap<string, number>;
  /** What went wrong by the phones' account, and how often. */
  readonly complaints: ReadonlyMap<string, number>;
  readonly result: Result;
}

const columns = [
  { title: 'Phones', width: 8, read: (outcome: Outcome) => outcome.phones },
  { title: 'Votes sent', width: 12, read: (outcome: Outcome) => outcome.sent },
  { title: 'Accepted', width: 10, read: (outcome: Outcome) => outcome.accepted },
  { title: 'Counted', width: 9, read: (outcome: Outcome) => outcome.result.totalVotes },
] as const;

const PROMPT_WIDTH = 35;

/** What is not as it must be, a line each; none where every accepted vote was counted once. */
export function findProblems({ accepted, chosen, complaints, result }: Outcome): string[] {
  const problems = [...complaints].map(([what, times]) => `${times} × ${what}`);
  if (accepted !== result.totalVotes) {
    problems.push(`${accepted} votes accepted, ${result.totalVotes} counted`);
  }
  for (const { key, label, count } of result.buckets) {
    const expected = chosen.get(key) ?? 0;
    if (count !== expected) problems.push(`“${label}” chosen ${expected} times, counted ${count}`);
  }
  return problems;
}

/** A row for each question, the total, and what is wrong; 77 cells wide. */
export function drawSummary(outcomes: readonly Outcome[], paint: Paint): string[] {
  const problems = outcomes.map(findProblems);
  const total = columns.map(({ read }) =>
    outcomes.reduce((sum, outcome) => sum + read(outcome), 0),
  );
  const header = drawRow(
    'Question',
    columns.map(({ title }) => title),
  );
  const rule = paint('dim', '─'.repeat(header.length + 3));
  return [
    paint('dim', header),
    rule,
    ...outcomes.map((outcome, index) => {
      const numbers = columns.map(({ read }) => read(outcome));
      return drawRow(`${index + 1}  ${outcome.prompt}`, numbers) + mark(problems[index], paint);
    }),
    rule,
    paint('bold', drawRow('Total', total)) + mark(problems.flat(), paint),
    ...problems.flatMap((own, index) =>
      own.map((problem) => paint('bad', `Question ${index + 1}: ${problem}`)),
    ),
  ];
}

function drawRow(name: string, cells: readonly (number | string)[]): string {
  const padded = columns.map(({ width }, index) => String(cells[index]).padStart(width));
  return fit(name, PROMPT_WIDTH) + padded.join('');
}

function mark(problems: readonly string[] | undefined, paint: Paint): string {
  return problems?.length ? paint('bad', '  ✘') : paint('good', '  ✔');
}

export function isExact(outcomes: readonly Outcome[]): boolean {
  return outcomes.every((outcome) => findProblems(outcome).length === 0);
}
