import { percentagesOf } from '../../../src/contract/index.js';
import { type AskedQuestion, questions } from './questions.js';
import type { Room } from './rooms.js';

export type Cell = string | number | null;

/** What a file has to say, in whatever order its rows are. */
export interface ExpectedTable {
  /** Below which name it is saved. */
  readonly file: string;
  /** Of a workbook; null of a CSV file. */
  readonly sheet: string | null;
  /** Those that are compared, with the type of all of their cells. */
  readonly columns: Readonly<Record<string, 'text' | 'number'>>;
  readonly rows: readonly (readonly Cell[])[];
  /** A column of whole numbers, each once and from 1 in the first table, the same ones in the second. */
  readonly drawn?: string;
}

const FEWEST = 3;
const HIDDEN = 'Hidden: few answered like this';

const titleOf = ({ body }: AskedQuestion, place: number) =>
  `${place + 1}. ${body.prompt.replace('\n', ' ')}`;
const yesOrNo = (right: boolean | null) => (right === null ? null : Number(right));
/** As a sheet of text and number, of one answer. */
const asBoth = (cell: string | number) => [`${cell}`, typeof cell === 'number' ? cell : null];

export function overviewOf({ results }: Room): Pick<ExpectedTable, 'columns' | 'rows'> {
  const rows = results.flatMap((result, place) => {
    const { kind, prompt } = questions[place]!.body;
    const asked = [place + 1, prompt, kind, result.totalVotes];
    const figures = [result.stats.mean ?? null, result.stats.median ?? null];
    if (result.buckets.length === 0) return [[...asked, null, null, null, null, ...figures]];
    const percentages = percentagesOf(result);
    return result.buckets.map(({ label, count }, nth) => {
      const { sign, value } = percentages[nth]!;
      return [...asked, label, count, value, `${sign}${value} %`, ...figures];
    });
  });
  return {
    columns: {
      ...{ 'Question No.': 'number', Question: 'text', Kind: 'text', Voters: 'number' },
      ...{ Answer: 'text', Count: 'number', Percent: 'number', 'As Shown': 'text' },
      ...{ Mean: 'number', Median: 'number' },
    },
    rows,
  };
}

/** @param points by name, of a game */
export function pivotOf(
  { people }: Room,
  points?: ReadonlyMap<string, number>,
): Pick<ExpectedTable, 'columns' | 'rows'> {
  const rows = people.map(({ id, name, casts }) => [
    ...(points ? [id, name] : []),
    casts.filter((cast) => cast?.right).length,
    ...(points ? [points.get(name) ?? 0] : []),
    ...questions.flatMap(({ isKeyed }, place) => {
      const cast = casts[place];
      return [cast?.cell ?? null, ...(isKeyed ? [yesOrNo(cast?.right ?? null)] : [])];
    }),
  ]);
  const asked = questions.flatMap((question, place) => [
    [titleOf(question, place), question.type] as const,
    ...(question.isKeyed ? [[`${place + 1}. Right`, 'number'] as const] : []),
  ]);
  return {
    columns: {
      ...(points && { 'Participant ID': 'text' as const, Name: 'text' as const }),
      'Total Correct Answers': 'number',
      ...(points && { 'Total Points': 'number' as const }),
      ...Object.fromEntries(asked),
    },
    rows,
  };
}

const answered: ExpectedTable['columns'] = {
  ...{ 'Question No.': 'number', Question: 'text', Kind: 'text' },
  ...{ Answer: 'text', Number: 'number', Right: 'number' },
};

export function longOf(
  { people }: Room,
  isNamed: boolean,
): Pick<ExpectedTable, 'columns' | 'rows'> {
  const rows = people.flatMap(({ id, name, casts }) =>
    casts.flatMap((cast, place) => {
      if (!cast) return [];
      const { prompt, kind } = questions[place]!.body;
      const said = [place + 1, prompt, kind, ...asBoth(cast.cell), yesOrNo(cast.right)];
      return [[...(isNamed ? [id, name] : []), ...said]];
    }),
  );
  const who: ExpectedTable['columns'] = isNamed ? { 'Participant ID': 'text', Name: 'text' } : {};
  return { columns: { ...who, ...answered }, rows };
}

/** Of a session of which nobody is to know which answers are of one person. */
export function anonymousOf({ people }: Room): Pick<ExpectedTable, 'columns' | 'rows'> {
  const rows = questions.flatMap(({ body, joins }, place) => {
    const asked = [place + 1, body.prompt, body.kind];
    const casts = people.flatMap(({ casts: all }) => all[place] ?? []);
    const told = joins ? toldOf(casts.map(({ cell }) => cell)) : undefined;
    return casts.flatMap(({ cell, texts, right }): Cell[][] => {
      if (told && !told.has(cell)) return [[...asked, null, null, null, HIDDEN]];
      const said = texts ?? [cell];
      return said.map((one) => [...asked, ...asBoth(one), yesOrNo(right), null]);
    });
  });
  return { columns: { ...answered, Note: 'text' }, rows };
}

/** Answers that enough have given; without the least of them where what is left would be of one or two. */
function toldOf(cells: readonly (string | number)[]): Set<string | number> {
  const counts = new Map<string | number, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const many = [...counts].filter(([, count]) => count >= FEWEST);
  many.sort(([one, often], [other, rarely]) => rarely - often || (one < other ? -1 : 1));
  const left = cells.length - many.reduce((sum, [, count]) => sum + count, 0);
  if (left > 0 && left < FEWEST) many.pop();
  return new Set(many.map(([cell]) => cell));
}

export function qaOf({ asked }: Room): Pick<ExpectedTable, 'columns' | 'rows'> {
  return {
    columns: { ...{ Question: 'text', Author: 'text' }, ...{ Status: 'text', Upvotes: 'number' } },
    rows: asked.map(({ text, author }) => [text, author, 'shown', 0]),
  };
}
