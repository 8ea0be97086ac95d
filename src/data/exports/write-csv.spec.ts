import { text as textOf } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { number, type TableRow, text } from './table.js';
import { writeCsv } from './write-csv.js';

async function* pagesOf(...pages: TableRow[][]) {
  for (const page of pages) yield await Promise.resolve(page);
}

const columns = [text('Text'), number('Number')];

async function written(rows: TableRow[], bom = false): Promise<string> {
  const table = { name: 'Long', columns, rows: pagesOf(rows.slice(0, 1), [], rows.slice(1)) };
  return textOf(Readable.from(writeCsv(table, bom)));
}

describe('a table as CSV', () => {
  it('is read as it was', async () => {
    const rows: TableRow[] = [
      ['say "a", b; c\nd', -1.5],
      [' \u{1F600} 中文 עברית ', 0],
      [null, null],
    ];
    const read = parse(await written(rows));
    const cells = rows.map((row) => row.map((cell) => (cell === null ? '' : `${cell}`)));
    expect(read).toEqual([['Text', 'Number'], ...cells]);
  });

  it('has no text that is a formula, and numbers that are less than 0', async () => {
    expect(await written([['=1+1', -2]])).toBe("Text,Number\r\n'=1+1,-2\r\n");
  });

  it('begins with a byte order mark where that is asked for', async () => {
    const rows: TableRow[] = [['a', 1]];
    expect((await written(rows, true)).charCodeAt(0)).toBe(0xfeff);
    expect((await written(rows)).charCodeAt(0)).toBe('T'.charCodeAt(0));
  });
});
