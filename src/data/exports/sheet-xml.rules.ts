import type { Column, TableCell, TableRow } from './table.js';

/** Of Excel: characters in a cell. */
const CELL_MAX = 32_767;
/** Widths of columns, in characters. */
const WIDTH = { number: 12, text: 28 };
/** The places of these in `styles.xml`. */
const HEADER_STYLE = 1;
const QUOTED_STYLE = 2;

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a spreadsheet would take for a formula if somebody typed it. */
const FORMULA = /^[=+\-@]/;
/** What XML 1.0 has no way to write, and `_x000D_` written as it stands, which would be read as one. */
const UNWRITTEN =
  // eslint-disable-next-line no-control-regex -- they are what is meant
  /[\0-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as XML that Excel reads as the same text (ECMA-376 part 1, 22.9.2.19: `ST_Xstring`). */
export function xmlText(value: string): string {
  return value
    .toWellFormed()
    .replace(UNWRITTEN, (sign) => {
      const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    })
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}

/** What comes before the rows: the first row stays where it is when one scrolls. */
export function sheetStart(columns: readonly Column[]): string {
  const widths = columns.map(
    ({ type }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${WIDTH[type]}" customWidth="1"/>`,
  );
  const titles = columns.map(({ title }, at) =>
    textCell(`${columnName(at)}1`, title, HEADER_STYLE),
  );
  return (
    `${HEAD}<worksheet xmlns="${NAMESPACE}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>` +
    `<row r="1">${titles.join('')}</row>`
  );
}

export const SHEET_END = '</sheetData></worksheet>';

/** The first row below the header. */
const FIRST = 2;

/**
 * The first row of a column of texts has one, if an empty one: DuckDB takes the types of columns from that row,
 * and what is not there for a number.
 * @param place of the row, from 1 for the header
 */
export function rowXml(row: TableRow, place: number, columns: readonly Column[]): string {
  const cells = row.map((cell, at) => {
    const isTold = cell !== null || place !== FIRST || columns[at]!.type !== 'text';
    return cellXml(isTold ? cell : '', `${columnName(at)}${place}`);
  });
  return `<row r="${place}">${cells.join('')}</row>`;
}

function cellXml(cell: TableCell, reference: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  return textCell(reference, cell, FORMULA.test(cell) ? QUOTED_STYLE : 0);
}

/** By its type a text, whatever it says: nothing is put before it, and nothing of it is calculated. */
function textCell(reference: string, value: string, style: number): string {
  const shown = value.length > CELL_MAX ? `${value.slice(0, CELL_MAX - 1)}…` : value;
  const styled = style === 0 ? '' : ` s="${style}"`;
  const written = xmlText(shown);
  return `<c r="${reference}"${styled} t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`;
}

const LETTERS = 26;

/** `A` to `Z`, `AA` and so on. @param at from 0 */
export function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % LETTERS));
  return at < LETTERS ? last : columnName(Math.floor(at / LETTERS) - 1) + last;
}

/** The files of a workbook beside its sheets, by their paths. @param names of the sheets */
export function workbookParts(names: readonly string[]): Readonly<Record<string, string>> {
  const sheets = names.map(
    (name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const types = names.map(
    (_, at) =>
      `<Override PartName="/${sheetPath(at)}" ContentType="${OFFICE_TYPE}.worksheet+xml"/>`,
  );
  const relations = names.map((_, at) =>
    relation(`rId${at + 1}`, `${RELATIONS}/worksheet`, sheetPath(at).slice('xl/'.length)),
  );
  const styles = relation('styles', `${RELATIONS}/styles`, 'styles.xml');
  return {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${OFFICE_TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${OFFICE_TYPE}.styles+xml"/>` +
      `${types.join('')}</Types>`,
    '_rels/.rels': relationsOf(relation('rId1', `${RELATIONS}/officeDocument`, 'xl/workbook.xml')),
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}">` +
      `<sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsOf(relations.join('') + styles),
    'xl/styles.xml': STYLES,
  };
}

/** @param at the place of the sheet, from 0 */
export function sheetPath(at: number): string {
  return `xl/worksheets/sheet${at + 1}.xml`;
}

const OFFICE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

const relationsOf = (relations: string) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`;

/** 0: plain, 1: bold, 2: a text that stays one when somebody edits it, as behind an apostrophe. */
const STYLES =
  `${HEAD}<styleSheet xmlns="${NAMESPACE}">` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
