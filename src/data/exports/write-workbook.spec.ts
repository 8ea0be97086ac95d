import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import * as xlsx from '@e965/xlsx';
import { columnName, rowXml, xmlText } from './sheet-xml.rules.js';
import { number, type Table, type TableRow, text } from './table.js';
import { writeWorkbook } from './write-workbook.js';

async function* pagesOf(...pages: TableRow[][]) {
  for (const page of pages) yield await Promise.resolve(page);
}

async function read(tables: Table[], sheetRows?: number) {
  const file = await buffer(writeWorkbook(tables, sheetRows));
  return xlsx.read(file, { cellFormula: true, cellStyles: true });
}

const columns = [text('Text'), number('Number')];

describe('a workbook', () => {
  it('has sheets with texts as texts and numbers as numbers', async () => {
    const rows: TableRow[] = [
      ['=1+1', 1],
      ['+1', -2.5],
      ['@sum(A1)', null],
      ['  <b>&"quoted"</b>\n\u{1F600} 中文 עברית', 1e21],
      ['_x000D_ and \u000B and \r', 0],
      [null, 3],
      ['1,3', 4],
    ];
    const { Sheets, SheetNames } = await read([
      { name: 'One & all', columns, rows: pagesOf(rows.slice(0, 2), [], rows.slice(2)) },
      { name: 'Two', columns, rows: pagesOf() },
    ]);
    expect(SheetNames).toEqual(['One & all', 'Two']);
    const sheet = Sheets['One & all']!;
    const told = xlsx.utils.sheet_to_json(sheet, { header: 1, defval: null });
    expect(told).toEqual([['Text', 'Number'], ...rows]);
    for (const [at, row] of rows.entries()) {
      const cell = sheet[`A${at + 2}`] as xlsx.CellObject | undefined;
      expect(cell?.t).toBe(row[0] === null ? undefined : 's');
      expect(cell?.f).toBeUndefined();
    }
    expect(xlsx.utils.sheet_to_json(Sheets.Two!, { header: 1 })).toEqual([['Text', 'Number']]);
  });

  it('goes on in another sheet where one is full', async () => {
    const rows = Array.from({ length: 7 }, (_, at): TableRow => [`row ${at}`, at]);
    const table = {
      name: 'Long',
      columns,
      rows: pagesOf(rows.slice(0, 4), rows.slice(4)),
      most: 7,
    };
    const { Sheets, SheetNames } = await read([table], 4);
    expect(SheetNames).toEqual(['Long', 'Long 2', 'Long 3']);
    const told = SheetNames.flatMap((name) =>
      xlsx.utils.sheet_to_json<TableRow>(Sheets[name]!, { header: 1 }).slice(1),
    );
    expect(told).toEqual(rows);
  });

  it('is no file where a page cannot be read', async () => {
    async function* failing() {
      yield await Promise.resolve([]);
      throw new Error('the database is gone');
    }
    const stream = writeWorkbook([{ name: 'One', columns, rows: failing() }]);
    await expect(buffer(stream)).rejects.toThrow('the database is gone');
  });

  it('asks for no more rows where nobody takes them', async () => {
    let asked = 0;
    async function* endless() {
      for (;;) {
        asked += 1;
        // What does not get smaller by being packed.
        const row = (): TableRow => [Math.random().toString(36), Math.random()];
        yield await Promise.resolve(Array.from({ length: 500 }, row));
      }
    }
    const stream = writeWorkbook([{ name: 'One', columns, rows: endless() }]);
    const first = await stream[Symbol.asyncIterator]().next();
    expect(first.done).toBe(false);
    await new Promise<void>((resolve) => stream.once('close', resolve).destroy());
    expect(asked).toBeLessThan(100);
  });
});

describe('parts of a sheet', () => {
  it('have the types of columns in the first row', () => {
    expect(rowXml([null, null], 2, columns)).toContain('<c r="A2" t="inlineStr"><is>');
    expect(rowXml([null, null], 2, columns)).not.toContain('B2');
    expect(rowXml([null, null], 3, columns)).toBe('<row r="3"></row>');
  });

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s', (at, name) => {
    expect(columnName(at)).toBe(name);
  });

  it('has no half of a character', () => {
    expect(xmlText('a\uD83D')).toBe('a\uFFFD');
  });
});
