import {
  type Percentage,
  percentagesOf,
  type Question,
  type Result,
} from '../../../src/contract/index.js';
import { binsOf } from './histogram.rules.js';

/** What a host may have a chart do beside showing numbers. */
export interface ChartLook {
  /** Each option has a colour and a letter of its own. */
  colours: boolean;
  /** What got most votes is marked; all of them where several did. */
  winner: boolean;
  /** Most votes first. */
  sorted: boolean;
}

export const plainLook: ChartLook = { colours: false, winner: false, sorted: false };

/** Colours that there are; from there on they come again, and letters alone tell options apart. */
export const COLOURS = 8;

export interface Row {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly share: number;
  /** Undefined while there is no result. */
  readonly percentage: Percentage | undefined;
  /** By its place in the question, whatever order it is shown in. */
  readonly letter: string;
  /** From 1 on. */
  readonly colour: number;
  readonly isWinner: boolean;
}

/**
 * The rows of a chart. They are sorted, and a winner is marked, once the result is final: while
 * votes come in nothing changes its place. Equal counts keep the question's order.
 */
export function rowsOf(question: Question, result: Result | undefined, look: ChartLook): Row[] {
  const percentages = result && percentagesOf(result);
  const isFinal = result?.final ?? false;
  const buckets = result?.buckets ?? emptyBuckets(question);
  const most = Math.max(...buckets.map(({ count }) => count));
  const rows = buckets.map((bucket, at) => ({
    ...bucket,
    percentage: percentages?.[at],
    letter: letterOf(at),
    colour: (at % COLOURS) + 1,
    isWinner: look.winner && isFinal && most > 0 && bucket.count === most,
  }));
  return look.sorted && isFinal ? rows.sort((a, b) => b.count - a.count) : rows;
}

/** A column of a rating: a value, or several that stand together. */
export interface Column {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly share: number;
  readonly percentage: Percentage | undefined;
}

export function columnsOf(question: Question, result: Result | undefined): Column[] {
  const bins = binsOf(result?.buckets ?? emptyBuckets(question));
  const percentages = result && percentagesOf({ ...result, buckets: bins });
  const total = Math.max(1, result?.totalVotes ?? 0);
  return bins.map((bin, at) => ({
    ...bin,
    share: bin.count / total,
    percentage: percentages?.[at],
  }));
}

/** How much of a line labels want beside a bar. */
export type LabelLength = 'short' | 'middle' | 'long';

export function lengthOf(labels: readonly string[]): LabelLength {
  const widest = Math.max(0, ...labels.map(widthOf));
  if (widest <= 10) return 'short';
  return widest <= 20 ? 'middle' : 'long';
}

/** In letters of usual width: ideographs and the like take two. */
function widthOf(label: string): number {
  return [...label].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
}

/** A to Z, AA, AB …: for a voice, and for eyes that take two colours for one. */
export function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
}

function emptyBuckets({ options, settings }: Question): Result['buckets'] {
  const { min, max } = { min: settings.min ?? 1, max: settings.max ?? 5 };
  const keys =
    options.length > 0
      ? options.map(({ id, label }) => ({ key: id, label }))
      : Array.from({ length: max - min + 1 }, (_, step) => `${min + step}`).map((key) => ({
          key,
          label: key,
        }));
  return keys.map((bucket) => ({ ...bucket, count: 0, share: 0 }));
}
