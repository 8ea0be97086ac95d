import type { VNode } from 'preact';
import type { AnswerKey, Question, Result } from '../../../src/contract/index.js';

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

export interface ChartProps {
  question: Question;
  /** Undefined draws the chart empty: its place is there before the result is. */
  result: Result | undefined;
  look: ChartLook;
  /** Which rows are shown where not all are: from the first, up to but without the last. */
  page: readonly [from: number, to: number] | undefined;
}

/** How options are drawn: label above its bar; label, bar and number in one line; labels alone. */
export type RowStyle = 'stacked' | 'inline' | 'list';

/** How a chart can be laid out on the big screen. */
export interface Matter {
  /** A style is for the stylesheet; rows have a RowStyle. A size counts for what it is times the worth. */
  readonly layouts: readonly (readonly [style: string, columns: number, worth: number])[];
  /** The styles in which the chart is one block, of which no part can go to another page. */
  readonly blocks: readonly string[];
}

/** What the big screen has to know of a chart, to find a layout in which all of it is seen. */
export interface Staged {
  readonly matter: Matter;
  /** Of each row or column. */
  readonly labels: readonly string[];
  /** Whether a row has something beside its label, that takes room once the result is final. */
  readonly marks: readonly boolean[];
}

/** One kind of question where its result is shown large: to the host, in a report, on the big screen. */
export interface ChartingKind {
  /** What stands above the rows of a chart, and takes its room, has `data-above`. */
  Chart: (props: ChartProps) => VNode;

  /** @param isKnown whether the hall sees the result */
  onStage(
    question: Question,
    result: Result | undefined,
    look: ChartLook,
    isKnown: boolean,
  ): Staged;

  /** Whether votes are orders, which other tools can count anew. */
  hasOrders?: true;

  /** What is right, as people read it; left out where the chart marks it. */
  rightWordsOf?(question: Question, key: AnswerKey): string[];

  /** A result in one sentence, for who hears it; for a while after the result is another, too. */
  spoken(result: Result): string;

  /**
   * How long the big screen shows a result before the next one: 0 where something of it must not be
   * seen any more. Left out, each is shown at once. Milliseconds.
   */
  staysFor?: (shown: Result, next: Result) => number;
}
