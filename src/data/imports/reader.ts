import type { ImportFormat } from '../../contract/imports.js';
import type { Found, Notes } from './found.js';

/** A sheet of a workbook, or a CSV file: its cells as text, empty ones as ''. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** The same as people see them: `25%` where 0.25 is kept, `2024-03-31` where 45382 is. */
  readonly shown: readonly (readonly string[])[];
  /** Rows, from 1, in which a value was calculated by whoever wrote the file. */
  readonly calculated: ReadonlySet<number>;
}

/** A file as its first bytes say: unpacked within bounds, not looked at otherwise. */
export type OpenFile =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'workbook'; readonly sheets: readonly Sheet[] }
  /** Its texts and pictures, by their paths. */
  | {
      readonly is: 'archive';
      readonly texts: ReadonlyMap<string, string>;
      readonly pictures: ReadonlyMap<string, Buffer>;
    }
  /** @property data JSON that was packed with gzip, of ClassQuiz @property pictures by their numbers in it */
  | {
      readonly is: 'packed';
      readonly data: unknown;
      readonly pictures: ReadonlyMap<string, Buffer>;
    };

/** One format. It throws UnreadableFile alone. */
export interface Reader {
  readonly format: ImportFormat;
  /** By what it holds: a name says what its sender likes. */
  looksLike(file: OpenFile): boolean;
  read(file: OpenFile, notes: Notes): Found;
}
