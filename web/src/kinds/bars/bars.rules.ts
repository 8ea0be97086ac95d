import {
  type Option,
  type Percentage,
  percentagesOf,
  type Question,
  type Result,
} from '../../../../src/contract/index.js';
import type { ChartLook } from '../charting-kind.js';

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
  /** Whether the question's key names it. */
  readonly isRight: boolean;
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
  const { answerKey } = question;
  const right = answerKey && 'optionIds' in answerKey ? answerKey.optionIds : [];
  const rows = buckets.map((bucket, at) => ({
    ...bucket,
    percentage: percentages?.[at],
    letter: letterOf(at),
    colour: (at % COLOURS) + 1,
    isWinner: look.winner && isFinal && most > 0 && bucket.count === most,
    isRight: right.includes(bucket.key),
  }));
  return look.sorted && isFinal ? rows.sort((a, b) => b.count - a.count) : rows;
}

/** What of the question a row is of. */
export function optionOf({ options }: Question, { key }: { key: string }): Option | undefined {
  return options.find(({ id }) => id === key);
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

function emptyBuckets({ options }: Question): Result['buckets'] {
  return options.map(({ id, label }) => ({ key: id, label, count: 0, share: 0 }));
}
