import { parse } from 'csv-parse/sync';
import type { OpenFile, Sheet } from './reader.js';
import { writtenNumberOf } from './fields.rules.js';
import { type Notes, UnreadableFile } from './found.js';
import { quoted } from './text.rules.js';

/** Rows of one sheet that are looked at: more than a session has questions, and those who answered. */
export const ROWS_MAX = 20_000;
export const COLUMNS_MAX = 300;

/**
 * A CSV file as a sheet: the sign between its cells is the one that its first line has most of.
 * @throws UnreadableFile
 */
export function sheetOfCsv(text: string): Sheet {
  const first = /^[^\n]{0,10000}/.exec(text)?.[0] ?? '';
  const [delimiter = ','] = [',', ';', '\t'].sort(
    (a, b) => first.split(b).length - first.split(a).length,
  );
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: ROWS_MAX,
    });
    const cells = rows.map((row) => row.slice(0, COLUMNS_MAX));
    return { name: '', rows: cells, shown: cells, calculated: new Set() };
  } catch {
    throw new UnreadableFile('It is no CSV: a quote has no end.');
  }
}

/** Each reader asks for them. */
const parsed = new WeakMap<OpenFile, readonly Sheet[]>();

/** The sheets of a workbook or of a CSV file; none of anything else. */
export function sheetsIn(file: OpenFile): readonly Sheet[] {
  if (file.is === 'workbook') return file.sheets;
  if (file.is !== 'text' || !/^[^\n]*[,;\t]/.test(file.text)) return [];
  const known = parsed.get(file) ?? sheetsOfText(file.text);
  parsed.set(file, known);
  return known;
}

function sheetsOfText(text: string): readonly Sheet[] {
  try {
    return [sheetOfCsv(text)];
  } catch {
    return [];
  }
}

export interface Table {
  /** Rows below the header, each with its number in the file, from 1: as it is kept, and as people see it. */
  readonly rows: readonly {
    readonly line: number;
    readonly cells: readonly string[];
    readonly shown: readonly string[];
  }[];
  /** Places of the columns by their names; several where names are numbered. */
  readonly columns: ReadonlyMap<string, readonly number[]>;
  readonly header: readonly string[];
  readonly sheet: Sheet;
}

/** Of a table that has a question in each row. */
export const QUESTIONS_MAX = 1_000;
/** Rows among which a header is looked for: templates have instructions above it. */
const HEADER_ROWS = 30;

/**
 * The table whose header has all these columns, wherever it begins.
 * @param names of columns, each by what its cell of the header looks like
 * @param needed those without which it is another table
 */
export function findTable(
  sheets: readonly Sheet[],
  names: Readonly<Record<string, RegExp>>,
  needed: readonly string[],
  most = QUESTIONS_MAX,
): Table | undefined {
  for (const sheet of sheets) {
    for (const [at, row] of sheet.rows.slice(0, HEADER_ROWS).entries()) {
      const columns = new Map(
        Object.entries(names).map(([name, pattern]): [string, number[]] => [
          name,
          row.flatMap((cell, index) => (pattern.test(cell.trim()) ? [index] : [])),
        ]),
      );
      if (!needed.every((name) => columns.get(name)!.length > 0)) continue;
      const rows = sheet.rows
        .slice(at + 1, at + 1 + most)
        .map((cells, index) => ({
          ...{ line: at + index + 2, cells },
          shown: sheet.shown[at + 1 + index] ?? cells,
        }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
      return { rows, columns, header: row, sheet };
    }
  }
  return undefined;
}

/** A cell by the name of its column, '' where there is none. */
export function cellOf({ columns }: Table, cells: readonly string[], name: string): string {
  const place = columns.get(name)?.[0];
  return place === undefined ? '' : (cells[place] ?? '').trim();
}

/** All cells of columns with one name, as {@link cellOf}. */
export function cellsOf({ columns }: Table, cells: readonly string[], name: string): string[] {
  return (columns.get(name) ?? []).map((place) => (cells[place] ?? '').trim());
}

/** The same cells of a row: as they are kept, and as they look. */
export interface Texts {
  readonly kept: readonly string[];
  readonly shown: readonly string[];
}

/**
 * Says so where a text that is taken of a row is a number that only looks like that, as a date that was a
 * fraction when it was typed; and where one was calculated.
 */
export function noteCells({ calculated }: Sheet, line: number, texts: Texts, notes: Notes): void {
  noteLooks(line, texts, notes);
  if (!calculated.has(line)) return;
  const message = 'A cell has a formula: taken is the value that the file has for it.';
  notes.add(line, 'value_of_formula', message);
}

/** Says so of the first that does not look as it is kept. */
export function noteLooks(line: number, { kept, shown }: Texts, notes: Notes): void {
  const other = shown.findIndex((text, at) => text !== kept[at]);
  if (other < 0) return;
  const [is, looks] = [quoted(kept[other]!), quoted(shown[other]!)];
  notes.add(line, 'value_shown', `A cell is ${is} and looks like ${looks}: taken is how it looks.`);
}

/**
 * Places of right options, from 1 in the file and from 0 here. `1,3` may have become the number 1.3 on
 * its way through a spreadsheet, so a point divides too.
 * @returns undefined where it is anything else, such as a date
 */
export function placesOf(cell: string, count: number): number[] | undefined {
  if (!/^\s*\d{1,2}(?:\s*[,;./\s]\s*\d{1,2})*\s*$/.test(cell)) return undefined;
  const places = cell
    .split(/[,;./\s]+/)
    .filter((part) => part !== '')
    .map((part) => Number(part) - 1);
  return places.every((place) => place >= 0 && place < count) ? [...new Set(places)] : undefined;
}

/**
 * Places, from 0, of the options that a cell names, one behind the other: `Tea, Milk`. An option may have a
 * comma itself, so the longest that fits is taken.
 * @returns undefined where something is none of the options
 */
export function placesNamed(cell: string, options: readonly string[]): number[] | undefined {
  const named = options
    .map((option, place) => ({ text: alike(option), place }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => b.text.length - a.text.length);
  const places: number[] = [];
  for (let rest = alike(cell); rest !== '';) {
    const next = named.find(({ text }) => rest === text || rest.startsWith(`${text},`));
    if (!next) return undefined;
    places.push(next.place);
    rest = rest.slice(next.text.length).replace(/^,\s*/, '');
  }
  return [...new Set(places)];
}

function alike(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}

const SECONDS_PER_DAY = 86_400;

/**
 * Seconds of a cell: `20`, `20 s`, or a time of day, which is kept as a part of a day.
 * @returns undefined where it is none of these
 */
export function secondsIn(cell: string): number | undefined {
  const [, number, unit] =
    /^\s*(\d+(?:[.,]\d+)?(?:e-\d+)?)\s*(?:(s|secs?|seconds?|sek|sekunden)\.?)?\s*$/i.exec(cell) ??
    [];
  const value = number === undefined ? undefined : writtenNumberOf(number);
  if (value === undefined || value >= 1 || value === 0 || unit !== undefined) return value;
  return Math.round(value * SECONDS_PER_DAY);
}
