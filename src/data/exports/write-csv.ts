import { csvLine } from '../../platform/csv.rules.js';
import type { Table } from './table.js';

/** Tells spreadsheets that what follows is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A table as CSV (RFC 4180, UTF-8), page by page. */
export async function* writeCsv({ columns, rows }: Table, bom: boolean): AsyncGenerator<string> {
  yield (bom ? BYTE_ORDER_MARK : '') + csvLine(columns.map(({ title }) => title));
  for await (const page of rows) yield page.map(csvLine).join('');
}
