import type { Choice, Question, Result } from '../../../src/contract/index.js';
import type { TestDatabase } from './database.js';

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
      choice: unpack(question, choice as number | number[]),
    })),
  );
}

/** By participant, and the options of each choice in order: so that lists can be compared. */
export function sorted(ballots: readonly Ballot[]): Ballot[] {
  return ballots
    .map((ballot) => ({ ...ballot, choice: ordered(ballot.choice) }))
    .sort((one, other) => one.participantId.localeCompare(other.participantId));
}

/** What a result has to say of these votes, added up here and nowhere in the application. */
export function tallyOf(
  question: Question,
  choices: readonly Choice[],
): Pick<Result, 'questionId' | 'kind' | 'totalVotes' | 'buckets' | 'stats' | 'summary'> {
  const picks = choices.flatMap((choice) =>
    'value' in choice ? [String(choice.value)] : choice.optionIds,
  );
  const buckets = bucketsOf(question).map(({ key, label }) => {
    const count = picks.filter((pick) => pick === key).length;
    return { key, label, count, share: choices.length === 0 ? 0 : count / choices.length };
  });
  const values = choices.flatMap(({ value }) => value ?? []);
  const { id, kind } = question;
  return {
    questionId: id,
    kind,
    totalVotes: choices.length,
    buckets,
    stats: values.length > 0 ? { mean: meanOf(values), median: medianOf(values) } : {},
    summary: {
      shape: kind === 'rating' ? 'scale' : 'bars',
      exclusive: kind !== 'multiple_choice',
    },
  };
}

function bucketsOf({ kind, options, settings }: Question): { key: string; label: string }[] {
  if (kind !== 'rating') return options.map(({ id, label }) => ({ key: id, label }));
  const { min, max } = settings;
  const scale = Array.from({ length: max! - min! + 1 }, (_, step) => String(min! + step));
  return scale.map((key) => ({ key, label: key }));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function medianOf(values: readonly number[]): number {
  const inOrder = values.toSorted((one, other) => one - other);
  const half = inOrder.length / 2;
  return Number.isInteger(half)
    ? (inOrder[half - 1]! + inOrder[half]!) / 2
    : inOrder[Math.floor(half)]!;
}

function unpack({ kind, options }: Question, packed: number | number[]): Choice {
  if (kind === 'rating') return { value: packed as number };
  return { optionIds: [packed].flat().map((index) => options[index]!.id) };
}

function ordered(choice: Choice): Choice {
  return choice.optionIds ? { optionIds: choice.optionIds.toSorted() } : choice;
}
