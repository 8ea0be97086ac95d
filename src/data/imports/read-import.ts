import type { ImportFormat, ImportPreview } from '../../contract/imports.js';
import { fitAll, fitTitle } from './fit.rules.js';
import { Notes, UnreadableFile } from './found.js';
import { openFile, UnknownFile } from './open-file.js';
import type { OpenFile, Reader } from './reader.js';
import { readers } from './readers.js';
import { ROWS_MAX } from './rows.rules.js';

/** Asked of the thread. */
export interface Importing {
  readonly bytes: Uint8Array;
  /** Of the file, or null. */
  readonly name: string | null;
  /** What it is said to be; undefined: what it looks like. */
  readonly format?: ImportFormat;
}

/** What the thread answers: it throws nothing. */
export type Imported =
  | { readonly preview: ImportPreview }
  | { readonly refused: 'import_unreadable' | 'unsupported_import'; readonly why: string };

/** A file as questions. Whatever is in it, this does not throw. */
export async function readImport({ bytes, name, format }: Importing): Promise<Imported> {
  try {
    const file = await openFile(Buffer.from(bytes));
    const reader = readerOf(file, format);
    const notes = new Notes();
    const { title, questions } = reader.read(file, notes);
    noteLongSheets(file, notes);
    const fitted = fitAll(questions, notes);
    return {
      preview: {
        format: reader.format,
        title: fitTitle(title) ?? fitTitle(name?.replace(/\.[^.]{1,8}$/, '') ?? null),
        ...fitted,
        notes: notes.list(),
      },
    };
  } catch (error) {
    if (error instanceof UnknownFile) {
      return { refused: 'unsupported_import', why: 'The file is of no format that is known here.' };
    }
    // What a library throws that read nonsense is nonsense, too.
    const why = error instanceof UnreadableFile ? error.message : 'It is damaged.';
    return { refused: 'import_unreadable', why: `The file cannot be read. ${why}` };
  }
}

function readerOf(file: OpenFile, format: ImportFormat | undefined): Reader {
  const found = readers.find((reader) =>
    format === undefined ? reader.looksLike(file) : reader.format === format,
  );
  if (!found) throw new UnknownFile();
  if (format !== undefined && !found.looksLike(file)) {
    throw new UnreadableFile('It does not look like a file of that format.');
  }
  return found;
}

function noteLongSheets(file: OpenFile, notes: Notes): void {
  if (file.is !== 'workbook' || file.sheets.every(({ rows }) => rows.length < ROWS_MAX)) return;
  notes.add(null, 'line_dropped', `Rows after the first ${ROWS_MAX} are not looked at.`);
}
