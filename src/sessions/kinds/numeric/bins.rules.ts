import { quartilesOf, totalOf, type Valued } from './distribution.rules.js';

/** Values that stand together. */
export interface Bin {
  /** The least and the greatest value that belong to it, in units. */
  readonly from: number;
  readonly to: number;
  /** Of votes. */
  readonly count: number;
}

/** What a question takes, in units; an end is undefined where it takes anything. */
export interface Bounds {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

type Range = Omit<Bin, 'count'>;

/** More columns cannot be told apart and written on from the last row. With the far ones 14. */
const MAX_EVEN = 12;
/** Only where at most one vote in so many is far out do the far ones stand apart. */
const FAR_SHARE = 10;

/**
 * All votes in at most 14 bins, ascending: at most 12 of equal width, which is 1, 2 or 5 times a
 * power of ten, each beginning at a multiple of it. What the question does not take is cut off at the
 * ends, and an end that is less than half as wide belongs to its neighbour. Votes far out have a bin
 * of their own at either end, from the least of them to the greatest: else one joke, a billion, would
 * put all others into one bin.
 * @param values ascending
 */
export function binsOf(values: readonly Valued[], bounds: Bounds): Bin[] {
  const range = shortRange(bounds) ?? rangeWithoutFar(values);
  if (!range) return [];
  const even = evenRanges(range, bounds);
  const [low, high] = [even[0]!.from, even[even.length - 1]!.to];
  const below = values.filter(({ units }) => units < low);
  const above = values.filter(({ units }) => units > high);
  return [...rangeOf(below), ...even, ...rangeOf(above)].map((range) => ({
    ...range,
    count: totalOf(values.filter(({ units }) => units >= range.from && units <= range.to)),
  }));
}

/** From the least to the greatest value that is not far out: Tukey's outer fences. */
function rangeWithoutFar(values: readonly Valued[]): Range | undefined {
  if (values.length === 0) return undefined;
  const [q1, , q3] = quartilesOf(values);
  const spread = Math.max(q3 - q1, 4); // in quarters of a unit
  const isNear = ({ units }: Valued) =>
    units * 4 >= q1 - 3 * spread && units * 4 <= q3 + 3 * spread;
  const near = values.filter(isNear);
  const isFew = (totalOf(values) - totalOf(near)) * FAR_SHARE <= totalOf(values);
  return rangeOf(isFew ? near : values)[0];
}

function rangeOf(values: readonly Valued[]): Range[] {
  if (values.length === 0) return [];
  return [{ from: values[0]!.units, to: values[values.length - 1]!.units }];
}

/** All that a question takes, where each value has a bin of its own. */
function shortRange({ min, max }: Bounds): Range | undefined {
  const isShort = min !== undefined && max !== undefined && max - min < MAX_EVEN;
  return isShort ? { from: min, to: max } : undefined;
}

function evenRanges(range: Range, { min, max }: Bounds): Range[] {
  const width = widthFor(range);
  const first = Math.floor(range.from / width);
  const last = Math.floor(range.to / width);
  const ranges = Array.from({ length: last - first + 1 }, (_, at) => ({
    from: Math.max((first + at) * width, min ?? -Infinity),
    to: Math.min((first + at + 1) * width - 1, max ?? Infinity),
  }));
  return withoutStumps(ranges, width);
}

function widthFor({ from, to }: Range): number {
  for (let power = 1; ; power *= 10) {
    const width = [power, 2 * power, 5 * power].find(
      (some) => Math.floor(to / some) - Math.floor(from / some) < MAX_EVEN,
    );
    if (width !== undefined) return width;
  }
}

function withoutStumps(ranges: Range[], width: number): Range[] {
  const isStump = ({ from, to }: Range) => (to - from + 1) * 2 < width;
  if (ranges.length > 1 && isStump(ranges[ranges.length - 1]!)) {
    const [last, end] = ranges.splice(-2) as [Range, Range];
    ranges.push({ from: last.from, to: end.to });
  }
  if (ranges.length > 1 && isStump(ranges[0]!)) {
    const [end, first] = ranges.splice(0, 2) as [Range, Range];
    ranges.unshift({ from: end.from, to: first.to });
  }
  return ranges;
}
