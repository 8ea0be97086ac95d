import type { ImportNote, ImportNoteCode } from '../../contract/imports.js';
import { importLimits } from '../../contract/imports.js';

/** @property alt what it shows, '' where the file does not say */
export interface FoundPicture {
  readonly bytes: Buffer;
  readonly alt: string;
}

/** What a file asks, before it is made to fit. Texts are in our own markup, of any length. */
export interface FoundQuestion {
  /** Of the file, or its row or item, from 1. */
  readonly line: number;
  readonly prompt: string;
  readonly asks: Asked;
  readonly picture?: FoundPicture;
  /** How long it is open, as the file says. */
  readonly seconds?: number;
  readonly explanation?: string;
  /** Only where something is right. */
  readonly scoring?: { readonly mode: 'accuracy' | 'speed'; readonly points: number };
}

export interface FoundOption {
  readonly label: string;
  readonly isRight: boolean;
  /** What choosing it brings: percent of the points, below 0 it takes some away. Of all options, or of none. */
  readonly percent?: number;
  readonly picture?: FoundPicture;
}

export type Asked =
  | {
      readonly is: 'choice';
      readonly options: readonly FoundOption[];
      readonly isMultiple: boolean;
    }
  /** @property right places of all options in the right order; undefined where none is right */
  | {
      readonly is: 'ranking';
      readonly options: readonly FoundOption[];
      readonly right?: readonly number[];
    }
  | { readonly is: 'number'; readonly value?: number; readonly tolerance?: number }
  | { readonly is: 'texts'; readonly accepted: readonly string[] }
  /** @property most of one participant */
  | { readonly is: 'words'; readonly most?: number }
  /** Of another kind with options. */
  | {
      readonly is: 'items';
      readonly kind: 'scales' | 'points';
      readonly labels: readonly string[];
      readonly settings: Readonly<Record<string, unknown>>;
    }
  /** A question of our own: what else it has is looked at by who makes sessions. */
  | {
      readonly is: 'ours';
      readonly kind: string;
      readonly labels?: readonly string[];
      readonly settings: Readonly<Record<string, unknown>>;
      readonly answerKey?: unknown;
    };

/** A ranking in which no order is right. */
export function toRank(labels: readonly string[]): Asked {
  return { is: 'ranking', options: labels.map((label) => ({ label, isRight: false })) };
}

/** A ranking whose order in the file is the right one. */
export function inOrder(labels: readonly string[]): Asked {
  return { ...toRank(labels), right: labels.map((_, place) => place) } as Asked;
}

/** What a reader of one format makes of a file. */
export interface Found {
  readonly title: string | null;
  readonly questions: readonly FoundQuestion[];
}

/** What is said of a file. Has a bound. */
export class Notes {
  readonly #notes: ImportNote[] = [];
  #isFull = false;

  add(line: number | null, code: ImportNoteCode, message: string): void {
    if (this.#notes.length < importLimits.notesMax - 1) this.#notes.push({ line, code, message });
    else this.#isFull = true;
  }

  /** Of lines that nobody looks at. */
  addRest(more: number): void {
    if (more > 0) this.add(null, 'line_dropped', `The last ${more} lines are not looked at.`);
  }

  /** By lines, what is about the whole file last. */
  list(): ImportNote[] {
    const all = [...this.#notes].sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || 0);
    if (!this.#isFull) return all;
    return [...all, { line: null, code: 'more_notes', message: 'There was more to be said.' }];
  }
}

/** The file is not what it seems to be, or too much. The only error that a reader throws. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}
