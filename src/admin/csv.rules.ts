/** What spreadsheets take for a formula, or for what comes before one. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** One field of a CSV file (RFC 4180) that no spreadsheet takes for a formula. */
export function csvField(value: string | null): string {
  const text = value ?? '';
  const safe = FORMULA.test(text.trimStart()) || FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvLine(values: readonly (string | null)[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}
