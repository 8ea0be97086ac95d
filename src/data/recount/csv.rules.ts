/**
 * A row of a CSV file (RFC 4180). All cells are quoted, also empty ones, so that no row is an empty line. That no
 * spreadsheet takes a cell for a number or a formula is the cells' own care: see BallotOfKind.
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
}
