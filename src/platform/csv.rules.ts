/** What spreadsheets take for a formula, or for what comes before one. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * One field of a CSV file (RFC 4180) that no spreadsheet takes for a formula: before a text that might be
 * one stands an apostrophe. A number is written as it is, with a point. A semicolon is quoted as well: in
 * many languages spreadsheets divide fields by it.
 */
export function csvField(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = FORMULA.test(text.trimStart()) || FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvLine(values: readonly (string | number | null)[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}
