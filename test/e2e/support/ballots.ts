import type { Choice, Question, Result } from '../../../src/contract/index.js';
import type { TestDatabase } from './database.js';
import { kindTallyOf } from './tallies/index.js';

/** A vote as somebody holds a receipt for it. */
export interface Ballot {
  participantId: string;
  receiptId: string;
  choice: Choice;
}

/** What the database holds of a question's votes, without the withdrawn ones, sorted; see {@link sorted}. */
export async function ballotsOf(
  database: Pick<TestDatabase, 'query'>,
  question: Question,
): Promise<Ballot[]> {
  const rows = await database.query<{ participant: string; receipt: string; choice: unknown }>(
    `select participant_id as participant, receipt_id as receipt, choice
     from ballots where question_id = $1 and choice::text <> '[]'`,
    [question.id],
  );
  return sorted(
    rows.map(({ participant, receipt, choice }) => ({
      participantId: participant,
      receiptId: receipt,
      choice: kindTallyOf(question).unpack(choice, question),
    })),
    question,
  );
}

/** By participant, and each choice as equal ones are, so that lists can be compared. */
export function sorted(ballots: readonly Ballot[], question: { kind: string }): Ballot[] {
  const tally = kindTallyOf(question);
  return ballots
    .map((ballot) => ({ ...ballot, choice: tally.ordered(ballot.choice) }))
    .sort((one, other) => one.participantId.localeCompare(other.participantId));
}

/** What a result has to say of these votes, added up here and nowhere in the application. */
export function tallyOf(
  question: Question,
  choices: readonly Choice[],
): Pick<Result, 'questionId' | 'kind' | 'totalVotes' | 'buckets' | 'stats' | 'summary'> {
  const { id, kind } = question;
  const added = kindTallyOf(question).tally(question, choices);
  return { questionId: id, kind, totalVotes: choices.length, ...added };
}

/** What of a result its votes alone decide. */
export function certainOf(
  question: { kind: string },
  { buckets, stats, summary }: Pick<Result, 'buckets' | 'stats' | 'summary'>,
): Pick<Result, 'buckets' | 'stats' | 'summary'> {
  const told = { buckets, stats, summary };
  return kindTallyOf(question).certain?.(told) ?? told;
}

/** Whether two choices of a question are the same. */
export function isSameChoice(question: { kind: string }, one: Choice, other: Choice): boolean {
  const tally = kindTallyOf(question);
  return JSON.stringify(tally.ordered(one)) === JSON.stringify(tally.ordered(other));
}
