import type { CrossTab } from '../../../src/contract/index.js';

/** What people said at one of the two times: how high it stands, and how much of that is told. */
export interface Node {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** From the top, in hundredths of the picture; of the place that it has with its label. */
  readonly top: number;
  readonly height: number;
  /** Of its bar, which is as high as there are people, in the middle of that. */
  readonly barTop: number;
  readonly barHeight: number;
  /** Its place among the options. */
  readonly colour: number;
}

/** People who went from one answer to another, or stayed. */
export interface Ribbon {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly isStay: boolean;
  readonly colour: number;
  /** Where it leaves and arrives; as high on both sides. */
  readonly fromTop: number;
  readonly toTop: number;
  readonly height: number;
}

export interface Flow {
  readonly before: readonly Node[];
  readonly after: readonly Node[];
  readonly ribbons: readonly Ribbon[];
}

/** Between two of one side, and the least that a label needs. Hundredths of the picture. */
const GAP = 2;
const LEAST = 11;

interface Side {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/**
 * The two times that a question was asked, with the people between them. What is hidden has no ribbon: a bar
 * is then higher than what leaves it.
 */
export function flowOf({ groups, buckets }: CrossTab): Flow {
  const sides = [
    groups.map(({ key, label, totalVotes }) => ({ key, label, count: totalVotes })),
    buckets.map(({ key, label, count }) => ({ key, label, count })),
  ] as const;
  const scale = Math.min(...sides.map(scaleOf));
  const places = new Map(buckets.map(({ key }, at) => [key, at]));
  const [before, after] = sides.map((side) => nodesOf(side, scale, places)) as [Node[], Node[]];
  const left = new Map(before.map(({ key, barTop }) => [key, barTop]));
  const right = new Map(after.map(({ key, barTop }) => [key, barTop]));
  const ribbons = groups.flatMap((group) =>
    group.buckets.flatMap(({ key, count }): Ribbon[] => {
      if (!count) return [];
      const [fromTop, toTop] = [left.get(group.key)!, right.get(key)!];
      const height = count * scale;
      left.set(group.key, fromTop + height);
      right.set(key, toTop + height);
      return [
        {
          ...{ from: group.key, to: key, count, isStay: group.key === key },
          ...{ fromTop, toTop, height, colour: places.get(group.key) ?? 0 },
        },
      ];
    }),
  );
  return { before, after, ribbons };
}

/** How high one person is, so that a side fits where each of its labels has room. */
function scaleOf(side: readonly Side[]): number {
  const room = 100 - GAP * Math.max(0, side.length - 1);
  const least = Math.min(LEAST, room / Math.max(1, side.length));
  let scale = Infinity;
  // Those that would be too low take their least from the others.
  for (let low: readonly Side[] = []; ;) {
    const high = side.filter((one) => !low.includes(one));
    const people = high.reduce((sum, { count }) => sum + count, 0);
    scale = people === 0 ? scale : (room - least * low.length) / people;
    const next = side.filter((one) => low.includes(one) || one.count * scale < least);
    if (next.length === low.length || next.length === side.length) break;
    low = next;
  }
  return scale === Infinity ? 0 : scale;
}

function nodesOf(
  side: readonly Side[],
  scale: number,
  places: ReadonlyMap<string, number>,
): Node[] {
  const room = 100 - GAP * Math.max(0, side.length - 1);
  const least = Math.min(LEAST, room / Math.max(1, side.length));
  const heights = side.map(({ count }) => Math.max(least, count * scale));
  const all = heights.reduce((sum, height) => sum + height, 0) + GAP * (side.length - 1);
  let top = Math.max(0, (100 - all) / 2);
  return side.map((one, at) => {
    const height = heights[at]!;
    const barHeight = one.count * scale;
    const node = {
      ...one,
      ...{ top, height, barHeight, barTop: top + (height - barHeight) / 2 },
      colour: places.get(one.key) ?? 0,
    };
    top += height + GAP;
    return node;
  });
}

/** The outline of a ribbon, from one edge of the picture to the other. @param width of the picture */
export function outlineOf({ fromTop, toTop, height }: Ribbon, width: number): string {
  const middle = width / 2;
  const curve = (from: number, to: number) => `C${middle} ${from} ${middle} ${to}`;
  const [a, b] = [fromTop + height, toTop + height];
  return (
    `M0 ${fromTop}${curve(fromTop, toTop)} ${width} ${toTop}` +
    `L${width} ${b}${curve(b, a)} 0 ${a}Z`
  );
}
