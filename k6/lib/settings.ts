/** Where Plenum answers. */
export const baseUrl = textOf('BASE_URL', 'http://127.0.0.1:3000').replace(/\/+$/, '');

/** What was given with `-e NAME=…`, else the default; empty counts as left out. */
export function textOf(name: string, otherwise: string): string {
  const text = __ENV[name]?.trim() ?? '';
  return text === '' ? otherwise : text;
}

/** @throws where what was given is not a number above 0 */
export function numberOf(name: string, otherwise: number): number {
  return toNumber(name, textOf(name, String(otherwise)));
}

/** Numbers with commas between them. */
export function numbersOf(name: string, otherwise: number[]): number[] {
  return textOf(name, otherwise.join(','))
    .split(',')
    .map((text) => toNumber(name, text));
}

function toNumber(name: string, text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`${name} must be a number above 0, not "${text}"`);
  return number;
}
