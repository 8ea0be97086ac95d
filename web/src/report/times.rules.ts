const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type TimeUnit = 'second' | 'minute' | 'hour' | 'day';

/** A length of time in the largest unit that it is a whole number of. */
export function inUnits(seconds: number): { unit: TimeUnit; length: number } {
  const units = [
    ['day', DAY],
    ['hour', HOUR],
    ['minute', MINUTE],
  ] as const;
  const found = units.find(([, size]) => seconds % size === 0);
  return found
    ? { unit: found[0], length: seconds / found[1] }
    : { unit: 'second', length: seconds };
}

/**
 * A tick before the first slot and behind the last one, and some between at equal distances.
 * @param count of slots @returns how many slots are before each
 */
export function ticksOf(count: number, most = 4): number[] {
  const gaps = Math.min(most, count);
  return Array.from({ length: gaps + 1 }, (_, nth) => Math.round((nth * count) / gaps));
}

/** How much of the scale each time takes. @param most the end of the scale, which is not 0 */
export function boxOf(
  { median, quartiles: [q1, q3] }: { median: number; quartiles: readonly [number, number] },
  most: number,
): { from: number; to: number; median: number } {
  return { from: q1 / most, to: q3 / most, median: median / most };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Lines over the terms, in a box of 100 by 30: each ends where a value is missing. */
export function trendOf(values: readonly (number | null)[]): Point[][] {
  const most = Math.max(0, ...values.map((value) => value ?? 0)) || 1;
  const step = values.length > 1 ? 100 / (values.length - 1) : 0;
  const runs: Point[][] = [[]];
  for (const [nth, value] of values.entries()) {
    if (value === null) runs.push([]);
    else runs[runs.length - 1]!.push({ x: nth * step, y: 28 - (value / most) * 26 });
  }
  return runs.filter((run) => run.length > 0);
}
