import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { rowXml, SHEET_END, sheetPath, sheetStart, workbookParts } from './sheet-xml.rules.js';
import type { Table, TableRow } from './table.js';

/** Of Excel, one of which is the header. */
const SHEET_ROWS = 1_048_576;

/**
 * An xlsx file that is made as it is read: of each table a page of rows is in memory, and nothing is read of
 * a table before those in front of it are written. A table that is too long for a sheet goes on in others:
 * `Long`, `Long 2`.
 * @param sheetRows the most rows of a sheet, its header among them
 */
export function writeWorkbook(tables: readonly Table[], sheetRows = SHEET_ROWS): Readable {
  const sheets = tables.flatMap((table) => sheetsOf(table, sheetRows - 1));
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  const parts = Object.entries(workbookParts(sheets.map(({ name }) => name)));
  for (const [path, content] of parts) zip.addBuffer(Buffer.from(content), path);
  for (const [at, sheet] of sheets.entries()) {
    zip.addReadStreamLazy(sheetPath(at), (take) => {
      const source = Readable.from(sheet.write(), { objectMode: false });
      source.on('error', (error) => output.destroy(error));
      // Who reads may be gone: then nobody asks for the rest.
      output.once('close', () => source.destroy());
      take(null, source);
    });
  }
  zip.end();
  return output;
}

/** The sheets that a table takes. They are to be written one after another. */
function sheetsOf({ name, columns, rows, most = 0 }: Table, rowsMax: number) {
  const count = Math.max(1, Math.ceil(most / rowsMax));
  const source = new Rows(rows);
  return Array.from({ length: count }, (_, at) => ({
    name: at === 0 ? name : `${name} ${at + 1}`,
    async *write() {
      yield sheetStart(columns);
      // More votes may have come since they were counted: the last sheet ends where a sheet has to.
      let place = 1;
      for (;;) {
        const page = await source.take(rowsMax + 1 - place);
        if (page.length === 0) break;
        yield page.map((row) => rowXml(row, (place += 1), columns)).join('');
      }
      yield SHEET_END;
    },
  }));
}

/** Rows that several readers take in turn. */
class Rows {
  readonly #pages: AsyncIterator<readonly TableRow[]>;
  #page: readonly TableRow[] = [];

  constructor(rows: AsyncIterable<readonly TableRow[]>) {
    this.#pages = rows[Symbol.asyncIterator]();
  }

  /** The next ones, some at a time; none where there are no more, or `most` is 0. */
  async take(most: number): Promise<readonly TableRow[]> {
    if (most === 0) return [];
    while (this.#page.length === 0) {
      const next = await this.#pages.next();
      if (next.done) return [];
      this.#page = next.value;
    }
    const taken = this.#page.slice(0, most);
    this.#page = this.#page.slice(most);
    return taken;
  }
}
