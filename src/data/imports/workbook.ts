import * as xlsx from '@e965/xlsx';
import { UnreadableFile } from './found.js';
import type { Sheet } from './reader.js';
import { COLUMNS_MAX, ROWS_MAX } from './rows.rules.js';
import { hasDocumentType } from './xml.rules.js';
import { zipped } from './zipped.js';

/** Of one file; those that people know of have three. */
const SHEETS_MAX = 50;

/** What of a workbook is read: its XML, which names other parts of it. No pictures, no macros. */
export function isOfWorkbook(path: string): boolean {
  return (
    path === '[Content_Types].xml' ||
    path === '_rels/.rels' ||
    /^(?:xl|docProps)\/.+\.(?:xml|rels|vml)$/.test(path)
  );
}

/**
 * The sheets of a workbook. Formulas are not calculated: a cell is the value that the file has for it.
 * @param files unpacked and counted already; packed again without compression, as the reader of workbooks
 *   unpacks whatever it is given
 * @throws UnreadableFile
 */
export function readWorkbook(files: ReadonlyMap<string, Buffer>): Sheet[] {
  for (const bytes of files.values()) {
    if (hasDocumentType(bytes.toString('utf8'))) {
      throw new UnreadableFile(
        'It has a document type, which may name entities: that is not taken.',
      );
    }
  }
  let workbook: xlsx.WorkBook;
  try {
    workbook = xlsx.read(zipped(files, false), {
      type: 'buffer',
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
      cellDates: false,
      cellStyles: false,
      bookVBA: false,
      sheetRows: ROWS_MAX,
    });
  } catch {
    throw new UnreadableFile('It is no workbook that is whole.');
  }
  const date1904 = workbook.Workbook?.WBProps?.date1904 ?? false;
  return workbook.SheetNames.slice(0, SHEETS_MAX).map((name) =>
    sheetOf(name, workbook.Sheets[name], date1904),
  );
}

/** @param date1904 whether its days are counted from 1904 */
function sheetOf(name: string, sheet: xlsx.WorkSheet | undefined, date1904: boolean): Sheet {
  const rows: string[][] = [];
  const shown: string[][] = [];
  const calculated = new Set<number>();
  for (const [address, cell] of Object.entries(sheet ?? {}) as [string, xlsx.CellObject][]) {
    if (address.startsWith('!')) continue;
    const { r, c } = xlsx.utils.decode_cell(address);
    if (!(r >= 0 && r < ROWS_MAX && c >= 0 && c < COLUMNS_MAX)) continue;
    const row = (rows[r] ??= []);
    row[c] = textOf(cell);
    (shown[r] ??= [])[c] = shownOf(cell, date1904);
    if (cell.f !== undefined) calculated.add(r + 1);
  }
  return {
    name,
    rows: filled(rows),
    shown: filled(shown),
    calculated,
  };
}

/** Without holes. */
function filled(rows: readonly string[][]): string[][] {
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? ''));
}

/** A date that each spreadsheet shows as its reader's country does, perhaps with a time. */
const DATE_OF_COUNTRY = /^m\/d\/yy(?!y)/;

/** Without types: the part of SheetJS that knows formats of numbers. */
const formats = xlsx.SSF as {
  is_date(format: string): boolean;
  format(format: string, value: number, of: { date1904: boolean }): string;
};

/** As people see it; a date that is written otherwise in each country, or in a way not known here, as ISO 8601 does. */
function shownOf(cell: xlsx.CellObject, date1904: boolean): string {
  const { t, v, w = '', z } = cell;
  if (t !== 'n' || typeof v !== 'number' || typeof z !== 'string' || z === 'General') {
    return textOf(cell);
  }
  const isUnclear = w === '' || DATE_OF_COUNTRY.test(z);
  if (!isUnclear || !formats.is_date(z)) return w.trim() || textOf(cell);
  const way = Number.isInteger(v) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm';
  return formats.format(way, v, { date1904 }) || textOf(cell);
}

/** As it is kept, not as it is shown: `20.00 s` is 20. An error is nothing. */
function textOf({ t, v }: xlsx.CellObject): string {
  if (t === 'e' || v === undefined || v === null || v instanceof Date) return '';
  return `${v}`;
}
