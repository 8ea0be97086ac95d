import type { Elsewhere } from '../../sessions/index.js';

/** Of an image by its id. */
export interface LeavingPicture {
  readonly id: string;
  /** What it shows, in words; '' where nobody has said. */
  readonly alt: string;
}

export interface LeavingOption {
  /** With markup. */
  readonly label: string;
  readonly picture?: LeavingPicture;
}

/** A question that goes elsewhere, before any format has its say. */
export interface LeavingQuestion {
  /** In its session, from 1. */
  readonly number: number;
  /** With markup. */
  readonly prompt: string;
  readonly picture?: LeavingPicture;
  readonly options: readonly LeavingOption[];
  readonly asks: Elsewhere;
  /** With markup. */
  readonly explanation?: string;
  /** For a right answer; left out where answers are worth nothing. */
  readonly points?: number;
  readonly seconds?: number;
}

export interface LeavingSession {
  readonly title: string;
  readonly questions: readonly LeavingQuestion[];
  /** Of questions of kinds that others do not have. */
  readonly notes: LeavingNotes;
}

/** What a file does not say as it was meant: one line each, for its head. */
export class LeavingNotes {
  readonly #lines: string[] = [];

  constructor(lines: readonly string[] = []) {
    this.#lines.push(...lines);
  }

  get lines(): readonly string[] {
    return this.#lines;
  }

  add(question: { readonly number: number }, what: string): void {
    this.#lines.push(`Question ${question.number}: ${what}`);
  }
}

/** The bytes of an image as WebP; undefined where it is gone. */
export type PictureSource = (id: string) => Promise<Buffer | undefined>;
