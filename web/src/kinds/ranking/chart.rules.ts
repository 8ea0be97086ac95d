import type {
  Question,
  RankedOption,
  RankingRound,
  RankingSummary,
  Result,
} from '../../../../src/contract/index.js';
import { inLanguage, language } from '../../texts/locale.js';
import { COLOURS, letterOf } from '../bars/bars.rules.js';
import type { ChartLook } from '../charting-kind.js';
import { scoreText, summaryOf } from './result.rules.js';
import { rankingChart as de } from './texts.chart.de.js';
import { rankingChart as en } from './texts.chart.en.js';
import { plain } from '../../markup/markup.js';

export const texts = inLanguage({ en, de });

/** Rounds that the big screen has room for: the last ones, where it is decided. */
export const LATE_ROUNDS = 6;
/** Of options that are named in a row. Characters. */
const NAMES_MAX = 120;

/** What stands behind a row in one column of the table; undefined where there is nothing. */
export type Cell = RoundCell | PairCell | AheadCell | undefined;

export interface RoundCell {
  readonly is: 'round';
  readonly count: number;
  /** Votes that came from options that are out. */
  readonly gained: number;
  readonly isOut: boolean;
  /** Of the largest count of all, from 0 to 1; and what of it was gained. */
  readonly share: number;
  readonly gainedShare: number;
  readonly spoken: string;
}

export interface PairCell {
  readonly is: 'pair';
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly tone: 'won' | 'lost' | 'even';
  readonly spoken: string;
}

/** How many others an option is ahead of. */
export interface AheadCell {
  readonly is: 'ahead';
  readonly options: number;
}

export interface RankRow {
  readonly key: string;
  readonly label: string;
  /** Undefined while there is no vote. */
  readonly rank: number | undefined;
  /** In words of the method. */
  readonly score: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly letter: string;
  /** From 1 on. */
  readonly colour: number;
  readonly isWinner: boolean;
  readonly cells: readonly Cell[];
}

/** A result as it is drawn. */
export interface Board {
  readonly rows: readonly RankRow[];
  /** Of the table's columns; none where there is no table. */
  readonly heads: readonly string[];
  /** About how many letters a cell has room for. */
  readonly cellRoom: number;
  /** Votes that name no option of a round; undefined where there are none. */
  readonly exhausted: readonly RoundCell[] | undefined;
  /** How many of the first columns the big screen has no room for, and what happened in them, in words. */
  readonly early: number;
  readonly earlyNote: string | undefined;
  /** What has to be said with it. */
  readonly notes: readonly string[];
}

/**
 * A ranking's chart. While votes come in each option keeps its place and has its rank beside it; once
 * the result is final they stand in their order, with what led to it.
 */
export function boardOf(question: Question, result: Result | undefined, look: ChartLook): Board {
  const isCounted = result !== undefined && result.totalVotes > 0;
  const isFinal = isCounted && result.final;
  const places = new Map(question.options.map(({ id }, at) => [id, at]));
  if (!isCounted) {
    const rows = question.options.map(({ id, label }, at) => ({
      ...{ key: id, label, rank: undefined, score: '', share: 0, isWinner: false, cells: [] },
      ...markOf(at),
    }));
    return { rows, ...noTable, notes: [] };
  }
  const summary = summaryOf(result);
  const { order } = summary;
  const most = Math.max(...order.map(({ score }) => score), 1);
  const shown = isFinal
    ? order
    : [...order].sort((a, b) => places.get(a.key)! - places.get(b.key)!);
  const keys = shown.map(({ key }) => key);
  const table = isFinal ? tableOf(summary, keys, places) : noTable;
  const rows = shown.map((option, row) => ({
    key: option.key,
    label: option.label,
    rank: option.rank,
    score: scoreText(summary, option),
    share: option.score / most,
    isWinner: look.winner && isFinal && option.rank === 1,
    cells: table.cells[row] ?? [],
    ...markOf(places.get(option.key)!),
  }));
  const notes = isFinal ? notesOn(summary, places) : [];
  return { rows, ...table, notes };
}

/** By its place in the question, whatever order it is shown in. */
function markOf(at: number) {
  return { letter: letterOf(at), colour: (at % COLOURS) + 1 };
}

interface Table extends Omit<Board, 'rows' | 'notes'> {
  /** By row. */
  readonly cells: readonly (readonly Cell[])[];
}

const noTable: Table = {
  heads: [],
  cellRoom: 0,
  cells: [],
  exhausted: undefined,
  early: 0,
  earlyNote: undefined,
};

/** @param keys of the rows; @param places of the options in the question */
function tableOf(
  summary: RankingSummary,
  keys: readonly string[],
  places: ReadonlyMap<string, number>,
): Table {
  if (summary.rounds && summary.rounds.length > 0) return roundsTable(summary, keys, places);
  return summary.pairwise ? pairsTable(summary, keys, places) : noTable;
}

function roundsTable(
  { rounds = [], order }: RankingSummary,
  keys: readonly string[],
  places: ReadonlyMap<string, number>,
): Table {
  const all = rounds.flatMap(({ counts, exhausted }) => [
    ...counts.map((one) => one ?? 0),
    exhausted,
  ]);
  const most = Math.max(1, ...all);
  const cellOf = (count: number, before: number | undefined, at: number, isOut: boolean) => {
    const gained = before === undefined ? 0 : count - before;
    const spoken = texts.spokenRound(at + 1, count, gained) + (isOut ? `, ${texts.out}` : '');
    const shares = { share: count / most, gainedShare: gained / most };
    return { is: 'round', count, gained, isOut, ...shares, spoken } as const;
  };
  const exhausted = rounds.map((round, at) =>
    cellOf(round.exhausted, rounds[at - 1]?.exhausted, at, false),
  );
  return {
    heads: rounds.map((_, at) => texts.round(at + 1)),
    // The count, and what stands behind it.
    cellRoom: Math.max(8, `${most}`.length + 6),
    cells: keys.map((key) => {
      const option = places.get(key)!;
      return rounds.map(({ counts, eliminated }, at) => {
        const count = counts[option] ?? null;
        if (count === null) return undefined;
        return cellOf(
          count,
          rounds[at - 1]?.counts[option] ?? undefined,
          at,
          eliminated.includes(key),
        );
      });
    }),
    exhausted: exhausted.some(({ count }) => count > 0) ? exhausted : undefined,
    ...earlyOf(rounds, order),
  };
}

/** Who went out before the rounds that the big screen shows. */
function earlyOf(rounds: readonly RankingRound[], order: readonly RankedOption[]) {
  const early = Math.max(0, rounds.length - LATE_ROUNDS);
  if (early === 0) return { early, earlyNote: undefined };
  const labels = labelsOf(order);
  const out = rounds.slice(0, early).flatMap(({ eliminated }) => eliminated);
  const names = out.map((key) => labels.get(key)!);
  let room = NAMES_MAX;
  const named = names.filter((name, at) => (room -= name.length) >= 0 || at === 0);
  const left = names.length - named.length;
  const listed = listOf(left > 0 ? [...named, texts.more(left)] : named);
  return { early, earlyNote: texts.early(early, listed) };
}

function labelsOf(order: readonly RankedOption[]): ReadonlyMap<string, string> {
  return new Map(order.map(({ key, label }) => [key, plain(label)]));
}

function listOf(names: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction') {
  return new Intl.ListFormat(language, { type }).format(names);
}

function pairsTable(
  { pairwise = [], order }: RankingSummary,
  keys: readonly string[],
  places: ReadonlyMap<string, number>,
): Table {
  const labels = labelsOf(order);
  const votes = (one: string, other: string) =>
    pairwise[places.get(one)!]?.[places.get(other)!] ?? 0;
  const most = Math.max(...pairwise.flat());
  const scores = new Map(order.map(({ key, score }) => [key, score]));
  return {
    ...noTable,
    heads: [...keys.map((key) => letterOf(places.get(key)!)), texts.ahead],
    cellRoom: 2 * `${most}`.length + 3,
    cells: keys.map((key) => [
      ...keys.map((other) => {
        if (other === key) return undefined;
        const [votesFor, votesAgainst] = [votes(key, other), votes(other, key)];
        const tone =
          votesFor > votesAgainst ? 'won' : votesFor < votesAgainst ? 'lost' : ('even' as const);
        const spoken = texts.spokenPair(labels.get(other)!, votesFor, votesAgainst);
        return { is: 'pair', votesFor, votesAgainst, tone, spoken } as const;
      }),
      { is: 'ahead', options: scores.get(key)! } as const,
    ]),
  };
}

function notesOn(summary: RankingSummary, places: ReadonlyMap<string, number>): string[] {
  const { rounds = [], undecided = [], pairwise, order } = summary;
  const labels = labelsOf(order);
  const names = (keys: readonly string[], type?: 'disjunction') =>
    listOf(
      keys.map((key) => labels.get(key)!),
      type,
    );
  const notes: string[] = [];
  for (const [at, { eliminated, tied, ways }] of rounds.entries()) {
    if (ways) {
      notes.push(texts.lastTogether(at + 1, names(tied)));
      for (const { eliminated: out, winners } of ways) {
        notes.push(texts.way(names([out]), names(winners, 'disjunction')));
      }
    } else if (tied.length > 1 && eliminated.length === 0) {
      notes.push(texts.tooMany(at + 1, names(tied)));
    }
  }
  if (undecided.length > 0) notes.push(texts.undecided(names(undecided)));
  if (pairwise && isCircle(summary, pairwise, places)) notes.push(texts.circle);
  return notes;
}

/** Whether who is first loses to somebody: then the pairs alone do not decide. */
function isCircle(
  { order }: RankingSummary,
  pairwise: readonly (readonly number[])[],
  places: ReadonlyMap<string, number>,
): boolean {
  const firsts = order.filter(({ rank }) => rank === 1).map(({ key }) => places.get(key)!);
  return firsts.some((first) =>
    pairwise.some((row, other) => (row[first] ?? 0) > (pairwise[first]?.[other] ?? 0)),
  );
}
