import type { Direction, Language } from '../../../contract/index.js';
import type { Figure, NamedFigure } from '../../../sessions/index.js';

/** A report on its way from the database to paper: plain data, as it goes to another thread. */
export interface ReportHead {
  readonly title: string;
  readonly language: Language;
  readonly brandColor: string;
  readonly facts: readonly NamedFigure[];
  /** ISO 8601. */
  readonly createdAt: string;
  /** In which way Chinese characters are written, where a text does not say so: a language. */
  readonly hanLanguage?: string;
  /** The beginning of what is asked, which may say so, too. */
  readonly sample: string;
  readonly words: ReportWords;
}

/** What the pages say by themselves. */
export interface ReportWords {
  /** Behind the title of a question on its next page. */
  readonly continued: string;
  readonly right: string;
  readonly page: string;
  /** At the end, where characters were drawn as a sign. */
  readonly missing: string;
}

/** In the order in which they come. */
export type ReportPart =
  | { readonly is: 'section'; readonly title: string; readonly about?: string }
  | ReportQuestion
  /** Texts of the question before, as many as are read at a time. */
  | { readonly is: 'texts'; readonly items: readonly ListedText[] }
  | { readonly is: 'asked'; readonly items: readonly AskedItem[] }
  | { readonly is: 'table'; readonly table: ReportTable }
  | { readonly is: 'note'; readonly text: string };

export interface ReportQuestion {
  readonly is: 'question';
  readonly place: number;
  /** With markup. */
  readonly prompt: string;
  readonly direction: Direction;
  /** What it is, and how many have voted. */
  readonly about: string;
  readonly figure: Figure;
  /** Ids of options that are right. */
  readonly right: readonly string[];
  /** What is right, where marks in the figure do not say all of it: with markup. */
  readonly rightWords: readonly string[];
  /** With markup; null where there is none. */
  readonly explanation: string | null;
  /** Of the question, and of its options by their ids. */
  readonly pictures?: readonly ReportPicture[];
}

export interface ReportPicture {
  /** Absent: the question's own. */
  readonly optionId?: string;
  /** Of the image. */
  readonly id: string;
  /** What it shows, in words; '' where its label says it. */
  readonly alt: string;
  /** Absent where it was in a part before. */
  readonly jpeg?: Uint8Array;
}

export interface ListedText {
  readonly text: string;
  /** `12 times`; absent where once. */
  readonly more?: string;
}

export interface AskedItem {
  readonly text: string;
  /** Who, when, how many are for it. */
  readonly about: string;
  readonly reply: string | null;
}

export interface ReportTable {
  readonly columns: readonly {
    readonly title: string;
    /** Numbers stand at the end of their column. */
    readonly isNumber: boolean;
    /** Its part of the width. */
    readonly width: number;
  }[];
  readonly rows: readonly (readonly string[])[];
}

/** What the thread that draws is sent, one after another: each is answered when it has been drawn. */
export type ToThread =
  | { readonly is: 'head'; readonly head: ReportHead }
  | { readonly is: 'parts'; readonly parts: readonly ReportPart[] }
  | { readonly is: 'end' };

/** What it answers: the bytes of the file that have been made meanwhile. */
export interface FromThread {
  readonly bytes: Uint8Array;
}
