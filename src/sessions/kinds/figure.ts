import {
  type Language,
  type Percentage,
  percentagesOf,
  type Result,
} from '../../contract/index.js';

/** A part of a result as paper shows it: a name, how long its bar is, and what stands beside it. */
export interface FigureRow {
  /** The option's id, where it is one. */
  readonly key: string;
  /** As it was written, with markup where it is an option's. */
  readonly label: string;
  /** From 0 to 1. */
  readonly length: number;
  /** What it says: `63 %`. */
  readonly text: string;
  /** What that is made of: `12 votes`. */
  readonly more?: string;
}

/** `Average: 3.8` */
export interface NamedFigure {
  readonly name: string;
  readonly text: string;
}

/** What is counted on a scale. */
export interface ScaleRow {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly more?: string;
  /** Of each step, from the lowest on. */
  readonly counts: readonly number[];
  /** Where the mean is, from 0 to 1; null where there is none. */
  readonly mean: number | null;
}

/** A result in shapes that paper has, whatever its kind. */
export interface Figure {
  /** How it was counted, where there is more than one way. */
  readonly note?: string;
  readonly figures?: readonly NamedFigure[];
  readonly rows?: readonly FigureRow[];
  /**
   * How the rows stand: below one another, side by side as on an axis where there is room for that, or in
   * two columns, as of many that are short.
   */
  readonly rowsAre?: 'bars' | 'columns' | 'short';
  readonly scale?: {
    readonly low: string;
    readonly high: string;
    readonly rows: readonly ScaleRow[];
  };
  readonly tables?: readonly FigureTable[];
}

export interface FigureTable {
  readonly head: readonly string[];
  /** The first cell of each is a name. */
  readonly rows: readonly (readonly string[])[];
  readonly note?: string;
}

const words = {
  en: { votes: (count: number, text: string) => (count === 1 ? '1 vote' : `${text} votes`) },
  de: { votes: (count: number, text: string) => (count === 1 ? '1 Stimme' : `${text} Stimmen`) },
};

export function percentText({ sign, value }: Percentage): string {
  return `${sign}${value}\u00a0%`;
}

/** A row a bucket, as the screen has them. */
export function bucketRows(result: Result, language: Language): FigureRow[] {
  const percentages = percentagesOf(result);
  const numbers = new Intl.NumberFormat(language);
  return result.buckets.map(({ key, label, count, share }, at) => ({
    ...{ key, label, length: share },
    text: percentText(percentages[at]!),
    more: words[language].votes(count, numbers.format(count)),
  }));
}

export const barsFigure = (result: Result, language: Language): Figure => ({
  rows: bucketRows(result, language),
  rowsAre: 'bars',
});
