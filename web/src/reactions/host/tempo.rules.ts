import type { TempoCounts, TempoTrend } from '../../../../src/contract/index.js';
import { tempoTimes } from '../../../../src/contract/reactions.js';

export type Direction = keyof TempoCounts;
export type Way = 'rising' | 'falling' | 'steady';

/** What there was so long ago is what it is compared with. Milliseconds. */
const BEFORE = 60_000;
/** A change is one of at least this share of what it was or is. */
const CHANGED = 0.2;

/** Which way it goes: now, beside the last point that is a minute old. Without one, what began is rising. */
export function wayOf({ trend, ...now }: TempoTrend, direction: Direction): Way {
  const last = trend[trend.length - 1];
  if (!last) return 'steady';
  const due = Date.parse(last.at) - BEFORE;
  const earlier = trend.filter(({ at }) => Date.parse(at) <= due);
  const then = earlier[earlier.length - 1]?.[direction] ?? 0;
  const change = now[direction] - then;
  if (Math.abs(change) < Math.max(1, CHANGED * Math.max(then, now[direction]))) return 'steady';
  return change > 0 ? 'rising' : 'falling';
}

/** What is said now by anybody, what most say first. */
export function saidIn(tempo: TempoCounts): Direction[] {
  const both: Direction[] = ['slower', 'faster'];
  return both.filter((one) => tempo[one] > 0).sort((one, other) => tempo[other] - tempo[one]);
}

/** What a quarter or more say, so that it is worth interrupting somebody. */
export function loudIn(tempo: TempoTrend): Direction | undefined {
  const [first] = saidIn(tempo);
  return first && tempo[first] >= 2 && 4 * tempo[first] >= tempo.of ? first : undefined;
}

/**
 * The trend as two areas of steps, one a point: above the middle how many say too fast, below it too slow. The whole
 * height is the largest count, or a quarter of all where that is more, so that one of many does not look like all.
 * Where a point is missing, the one before goes on.
 * @returns outlines of SVG polygons, from 0 to `width` and `height`
 */
export function areasOf(
  { trend, of }: TempoTrend,
  { width, height }: { width: number; height: number },
): Record<Direction, string> {
  const { point, span } = tempoTimes;
  const end = Date.parse(trend[trend.length - 1]?.at ?? '') + point;
  const most = Math.max(1, of / 4, ...trend.map((one) => Math.max(one.slower, one.faster)));
  const middle = height / 2;
  const begins = trend.map(({ at }) => Math.max(0, width * (1 - (end - Date.parse(at)) / span)));
  const areaOf = (direction: Direction, sign: -1 | 1) => {
    if (trend.length === 0) return '';
    const steps = trend.flatMap((one, nth) => {
      const y = middle + (sign * middle * one[direction]) / most;
      return [
        [begins[nth]!, y],
        [begins[nth + 1] ?? width, y],
      ];
    });
    return [[begins[0]!, middle], ...steps, [width, middle]]
      .map((place) => place.map((value) => Math.round(value * 10) / 10).join(','))
      .join(' ');
  };
  return { slower: areaOf('slower', -1), faster: areaOf('faster', 1) };
}
