import { plainText } from '../../contract/markup.js';
import { timeOfId } from '../../platform/ids.js';
import { pointsOf, type Worth } from '../../scoring/index.js';
import { kindOf, type PackedChoice, type QuestionView } from '../../sessions/index.js';
import type { NamedBallot } from './exports.repository.js';
import { type Column, number, type TableCell, type TableRow, text } from './table.js';
import { weightCells, weightColumns, weightNote, type Weights } from './weights.rules.js';
import { type Told, type Whose, whoseColumns } from './whose.rules.js';

/** A question with what tables say of it. */
export interface ExportedQuestion {
  readonly question: QuestionView;
  /** Of the session, from 1. */
  readonly place: number;
  /** Absent where its answers are worth nothing, or are not all scored yet. */
  readonly worth?: Worth;
}

/** What one answered to one question. */
export interface ExportedAnswer {
  readonly cell: string | number;
  readonly right: boolean | null;
  readonly points: number | null;
  /** ISO 8601, in UTC. */
  readonly castAt: string;
  /** Null where it was not weighed. */
  readonly weight: number | null;
}

/** @param worth of its answers, once they are all scored */
export function toExported(
  question: QuestionView,
  at: number,
  worth: Worth | undefined,
): ExportedQuestion {
  return { question, place: at + 1, ...(worth && { worth }) };
}

export function toAnswer(
  { choice, receiptId, score, weight }: NamedBallot,
  { question, worth }: ExportedQuestion,
): ExportedAnswer {
  const isScored = worth !== undefined && score !== null;
  return {
    cell: cellOf(choice, question),
    right: isScored ? score.got === score.outOf : isRight(choice, question),
    points: isScored ? pointsOf(score, worth) : null,
    castAt: timeOfId(receiptId).toISOString(),
    weight,
  };
}

/** Null where nothing is right; and where who is nearest is, as that depends on the others. */
function isRight(choice: PackedChoice, question: QuestionView): boolean | null {
  const { answerKey } = question;
  const { key } = kindOf(question);
  if (!key || answerKey === null || 'closest' in answerKey) return null;
  const [credit] = key.credits([choice], answerKey, question);
  return credit!.got === credit!.of;
}

function cellOf(choice: PackedChoice, question: QuestionView): string | number {
  const kind = kindOf(question);
  return kind.cell.of(kind.unpack(choice, question), question);
}

/** `3. Shall we?`, in one line: DuckDB reads no CSV file whose header has several. */
export function titleOf({ place, question }: Pick<ExportedQuestion, 'place' | 'question'>): string {
  return `${place}. ${plainText(question.prompt).replace(/\s+/g, ' ')}`;
}

const isKeyed = ({ question }: ExportedQuestion) => question.answerKey !== null;

/**
 * A row a participant, in the order of columns that users of Slido know: who, how many were right, a
 * column a question. Behind a question with a key there are two more; what each answer is worth, where it
 * is worth something.
 */
export function pivotColumns(questions: readonly ExportedQuestion[], told: Told): Column[] {
  const asked = new Set(questions.map(titleOf));
  // A question may be called like that itself, and polars takes no two columns of one name.
  const about = (title: string) => number(asked.has(title) ? `${title} (answer)` : title);
  return [
    ...[...whoseColumns[told], number('Total Correct Answers')],
    ...(questions.some(({ worth }) => worth) ? [number('Total Points')] : []),
    ...questions.flatMap((one) => [
      { title: titleOf(one), type: kindOf(one.question).cell.type },
      ...(isKeyed(one) ? [about(`${one.place}. Right`)] : []),
      ...(one.worth ? [about(`${one.place}. Points`)] : []),
    ]),
  ];
}

/** @param answers by the question's id */
export function pivotRow(
  { cells }: Whose,
  answers: ReadonlyMap<string, ExportedAnswer>,
  questions: readonly ExportedQuestion[],
): TableRow {
  const given = [...answers.values()];
  const points = given.reduce((sum, one) => sum + (one.points ?? 0), 0);
  return [
    ...[...cells, given.filter(({ right }) => right).length],
    ...(questions.some(({ worth }) => worth) ? [points] : []),
    ...questions.flatMap((one) => {
      const answer = answers.get(one.question.id);
      return [
        answer?.cell ?? null,
        ...(isKeyed(one) ? [yesOrNo(answer?.right)] : []),
        ...(one.worth ? [answer?.points ?? null] : []),
      ];
    }),
  ];
}

const ASKED = [number('Question No.'), text('Question'), text('Kind')];
const ANSWERED = [text('Answer'), number('Number'), number('Right')];

/** A row a vote. When it was cast, and how fast that was, is told of who is told by name. */
export function longColumns(told: Told, weights?: Weights): readonly Column[] {
  const columns = [...whoseColumns[told], ...ASKED, ...ANSWERED];
  const cast = told === 'name' ? [number('Points'), text('Time (UTC)')] : [];
  return [...columns, ...cast, ...weightColumns(weights)];
}

export function longRow(
  { told, cells }: Whose,
  { cell, right, points, castAt, weight }: ExportedAnswer,
  asked: ExportedQuestion,
  weights?: Weights,
): TableRow {
  const row = [...cells, ...askedCells(asked), ...answerCells(cell, right)];
  const cast = told === 'name' ? [points, castAt] : [];
  return [...row, ...cast, ...weightCells(weights, asked.question.id, weight)];
}

/** The same of an anonymous session: nothing that tells one from another. */
export const anonymousColumns: readonly Column[] = [...ASKED, ...ANSWERED, text('Note')];

export function anonymousRow(
  choice: PackedChoice,
  asked: ExportedQuestion,
  weights?: Weights,
): TableRow {
  const { question } = asked;
  return [
    ...askedCells(asked),
    ...answerCells(cellOf(choice, question), isRight(choice, question)),
    weightNote(weights, question.id),
  ];
}

/** The same of one of the texts that were written. */
export function textRow(text: string, asked: ExportedQuestion): TableRow {
  return anonymousRow(kindOf(asked.question).texts!.alone(text), asked);
}

/** Of an answer that so few gave that it might tell who they are. */
export function hiddenRow(asked: ExportedQuestion): TableRow {
  return [...askedCells(asked), null, null, null, 'Hidden: few answered like this'];
}

function askedCells({ place, question }: ExportedQuestion): TableRow {
  return [place, plainText(question.prompt), question.kind];
}

/** The answer as a text, and as a number where it is one: of one column all cells are of one type. */
function answerCells(cell: string | number, right: boolean | null): TableRow {
  return [`${cell}`, typeof cell === 'number' ? cell : null, yesOrNo(right)];
}

/** 1 or 0, to be added up. */
function yesOrNo(value: boolean | null | undefined): TableCell {
  return value == null ? null : Number(value);
}
