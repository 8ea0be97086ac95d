import type { Bucket, CrossTab } from '../contract/index.js';
import { kindOf } from '../sessions/index.js';
import { FEWEST, type Hidden, hiddenCells, type Table } from './hiding.rules.js';
import { ALL, type CrossedQuestion, type PairCount } from './pairs.rules.js';

/** A cross-tab as it was told last, with the numbers that it hides. */
export interface Told {
  readonly counts: readonly PairCount[];
  /** By place: a row for each bucket of the first question, in it each of the second. */
  readonly hidden: Hidden;
}

/** A question of a cross-tab, and which one it asks again. */
export interface ToldQuestion extends CrossedQuestion {
  readonly repeatsId: string | null;
}

/** @param before what was told last @returns what is to be told now */
export function tell(
  a: CrossedQuestion,
  b: CrossedQuestion,
  counts: readonly PairCount[],
  before: Told | null,
): Told {
  return { counts, hidden: hiddenCells(tableOf(a, b, counts), before?.hidden) };
}

/**
 * Whether another table may be told: it differs from the last one by the answers of so many people that nobody
 * of them is told apart.
 * @param changed how many have answered, or something else, since then; of more than three, three
 */
export function mayBeTold(
  counts: readonly PairCount[],
  told: Told | null,
  changed: number,
): boolean {
  const now = totalOf(counts);
  if (!told) return now >= FEWEST;
  return changed >= FEWEST || Math.abs(now - totalOf(told.counts)) >= FEWEST;
}

/** All who have answered both. */
export function totalOf(counts: readonly PairCount[]): number {
  return counts.find(([a, b]) => a === ALL && b === ALL)?.[2] ?? 0;
}

interface Given {
  readonly question: ToldQuestion;
  readonly by: ToldQuestion;
  /** Whether the counts have the question first, and not the one that it is crossed by. */
  readonly isFirst: boolean;
  readonly version: number;
  readonly told: Told | null;
  /** How many have answered, or something else, since it was told: not in it. */
  readonly waiting: number;
}

/** What is told of it: no number that it hides. */
export function toCrossTab(given: Given): CrossTab {
  const { question, by, isFirst, told, waiting, version } = given;
  const [a, b] = isFirst ? [question, by] : [by, question];
  const table = tableOf(a, b, told?.counts ?? []);
  const columns = crossedOf(question).all(question);
  const all = crossedOf(by)
    .all(by)
    .map(({ key, label }, row) => ({
      key,
      label,
      totalVotes: (isFirst ? table.columnTotals : table.rowTotals)[row]!,
      buckets: columns.map((column, at) => {
        const [r, c] = isFirst ? ([at, row] as const) : ([row, at] as const);
        return { ...column, count: told?.hidden[r]?.[c] === false ? table.cells[r]![c]! : null };
      }),
    }));
  const groups = all.filter(({ totalVotes }) => totalVotes >= FEWEST);
  const totals = isFirst ? table.rowTotals : table.columnTotals;
  const shown = groups.map(({ buckets, ...group }) => ({
    ...group,
    buckets: buckets.map((bucket) => ({
      ...bucket,
      share: bucket.count === null ? null : bucket.count / group.totalVotes,
    })),
  }));
  const exclusive = table.isOneRow && table.isOneColumn;
  return {
    questionId: question.id,
    by: by.id,
    version,
    totalVotes: table.total,
    exclusive,
    repeats: isAskedAgain(question, by) ? 'by' : isAskedAgain(by, question) ? 'question' : null,
    moved: exclusive && hasSameBuckets(question, by) ? movedIn(shown, table.total) : null,
    buckets: columns.map((column, at): Bucket => {
      const count = totals[at]!;
      return { ...column, count, share: table.total === 0 ? 0 : count / table.total };
    }),
    groups: shown,
    hidden: {
      groups: all.length - groups.length,
      cells: shown.flatMap(({ buckets }) => buckets).filter(({ count }) => count === null).length,
      participants: waiting,
    },
  };
}

/** How many say something else than before; null where what is hidden would tell of few. */
function movedIn(groups: CrossTab['groups'], total: number): number | null {
  const staying = groups.map(({ key, buckets }) => buckets.find((one) => one.key === key)?.count);
  const known = staying.filter((count) => typeof count === 'number');
  const people = groups.reduce((sum, { totalVotes }) => sum + totalVotes, 0);
  if (known.length < staying.length || people < total) return null;
  return total - known.reduce((sum, count) => sum + count, 0);
}

function isAskedAgain(question: ToldQuestion, by: ToldQuestion): boolean {
  return question.repeatsId === by.id;
}

function hasSameBuckets(question: ToldQuestion, by: ToldQuestion): boolean {
  if (!isAskedAgain(question, by) && !isAskedAgain(by, question)) return false;
  return keysOf(question).join() === keysOf(by).join();
}

function tableOf(a: CrossedQuestion, b: CrossedQuestion, counts: readonly PairCount[]): Table {
  const byBucket = new Map<string, Map<string, number>>();
  for (const [aBucket, bBucket, count] of counts) {
    const row = byBucket.get(aBucket) ?? new Map<string, number>();
    byBucket.set(aBucket, row.set(bBucket, count));
  }
  const at = (aBucket: string, bBucket: string) => byBucket.get(aBucket)?.get(bBucket) ?? 0;
  const [rows, columns] = [keysOf(a), keysOf(b)];
  return {
    cells: rows.map((row) => columns.map((column) => at(row, column))),
    rowTotals: rows.map((row) => at(row, ALL)),
    columnTotals: columns.map((column) => at(ALL, column)),
    total: at(ALL, ALL),
    isOneRow: crossedOf(a).exclusive,
    isOneColumn: crossedOf(b).exclusive,
  };
}

function keysOf(question: CrossedQuestion): string[] {
  return crossedOf(question)
    .all(question)
    .map(({ key }) => key);
}

function crossedOf(question: CrossedQuestion) {
  return kindOf(question).crossed!;
}
