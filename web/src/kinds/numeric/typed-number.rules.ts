import { toAsciiDigits } from '../../../../src/contract/join-code.js';

/** How a language writes numbers. */
export interface Separators {
  readonly decimal: string;
  /** Between thousands. */
  readonly group: string;
}

export function separatorsOf(language: string): Separators {
  const parts = new Intl.NumberFormat(language).formatToParts(12345.6);
  const of = (type: string) => parts.find((part) => part.type === type)?.value;
  return { decimal: of('decimal') ?? '.', group: of('group') ?? ',' };
}

/**
 * The number that somebody has typed, by hand or pasted: with a point or a comma, with or without
 * something between thousands, in digits of any script.
 *
 * Of point and comma together, the last one is before the decimals. One alone is that, too, unless
 * the language has it between thousands, and it stands where one would be: "1.500" is 1500 in
 * German, and 1.5 in English.
 * @returns undefined where it is no number
 */
export function typedNumber(text: string, { group }: Separators): number | undefined {
  const plain = toAsciiDigits(text)
    .replace(/[\s'’٬\u200e\u200f\u061c]/gu, '')
    .replace(/[−–]/gu, '-')
    .replace(/٫/gu, '.');
  const [, sign, digits] = /^([-+]?)([\d.,]+)$/.exec(plain) ?? [];
  if (digits === undefined) return undefined;
  const bare = withPoint(digits, group);
  if (!/^(\d+\.?\d*|\.\d+)$/.test(bare)) return undefined;
  return Number(sign === '-' ? `-${bare}` : bare) + 0; // -0 is 0
}

/** Without what stands between thousands, and with a point before the decimals. */
function withPoint(digits: string, group: string): string {
  const marks = digits.replace(/\d/g, '');
  const last = marks[marks.length - 1];
  if (last === undefined) return digits;
  const isMixed = new Set(marks).size > 1;
  const thousands = new RegExp(`^[1-9]\\d{0,2}(\\${last}\\d{3})+$`);
  const isGroup = (marks.length > 1 || last === group) && thousands.test(digits);
  if (!isMixed) return isGroup ? digits.split(last).join('') : digits.replace(',', '.');
  const other = last === '.' ? ',' : '.';
  return digits.split(other).join('').replace(',', '.');
}

/** Whether a number has at most so many decimals. */
export function hasAtMost(decimals: number, value: number): boolean {
  return Number(value.toFixed(decimals)) === value;
}
