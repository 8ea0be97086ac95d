import { language } from '../../texts/locale.js';

/** As many as a number of any question has. */
const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
const figures = Array.from(
  { length: 7 },
  (_, digits) => new Intl.NumberFormat(language, { maximumFractionDigits: digits }),
);

/** With all its decimals. */
export const formatExact = (value: number) => exact.format(value);

/** What was worked out: about four digits that count. */
export function formatFigure(value: number): string {
  const before = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return figures[Math.min(6, Math.max(0, 3 - before))]!.format(value);
}

const compact = new Intl.NumberFormat(language, {
  notation: 'compact',
  maximumFractionDigits: 3,
});

/** On an axis: `400K`, as long as that is all of it. */
export function formatEdge(value: number): string {
  const isShort = Math.abs(value) >= 10_000 && Number(value.toPrecision(4)) === value;
  return isShort ? compact.format(value) : formatExact(value);
}

export const withUnit = (text: string, unit: string) => (unit === '' ? text : `${text} ${unit}`);
