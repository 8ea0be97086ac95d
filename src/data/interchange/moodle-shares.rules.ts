/** All of the points: each share that Moodle takes is a whole number of these. */
const WHOLE = 2_520;
/** Moodle takes up to 100.5 % for all of the points. Of less than 100 % nobody could have all. */
const MOST = WHOLE * 1.004;

/** Above 0, from the least: others are refused by Moodle, or changed to the nearest of these. */
const shares: readonly number[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20].map((count) => WHOLE / count),
  ...[3, 4, 6, 7, 8, 9].map((count) => (count * WHOLE) / 10),
  ...[(2 * WHOLE) / 3, (3 * WHOLE) / 4, (5 * WHOLE) / 6],
].sort((one, other) => one - other);
const LEAST = shares[0]!;

/** Options that are right together, at most. */
export const RIGHT_MAX = WHOLE / LEAST;

/** 33.33333 is near enough to Moodle's own 33.3333333. */
const percentOf = (share: number) => Number(((share / WHOLE) * 100).toFixed(5));
const shareOf = (percent: number) => Math.round((percent / 100) * WHOLE);

/**
 * Shares of Moodle that are nearest to these and all of the points together; of equal ones more comes first.
 * @param percents above 0, up to RIGHT_MAX of them
 * @returns percent
 */
export function sharesTogether(percents: readonly number[]): number[] {
  let sums: Sums = new Map();
  // From the last to the first, which is at the head of the list then.
  for (const [place, percent] of [...percents.entries()].reverse()) {
    const most = MOST - place * LEAST;
    const before = place === percents.length - 1 ? [[0, undefined] as const] : sums;
    sums = withOneMore(before, shareOf(percent), most);
  }
  let best: Taken | undefined;
  for (const [sum, taken] of sums) {
    if (sum >= WHOLE && taken.off < (best?.off ?? Infinity)) best = taken;
  }
  return listed(best).map(percentOf);
}

/** The share of Moodle that is nearest to one, above or below 0, and less than all: nearer to 0 of two. */
export function shareNear(percent: number): number {
  const wanted = shareOf(Math.abs(percent));
  const most = percent > 0 ? shares.slice(0, -1) : shares;
  const near = [0, ...most].reduce((best, share) =>
    Math.abs(share - wanted) < Math.abs(best - wanted) ? share : best,
  );
  return near === 0 ? 0 : Math.sign(percent) * percentOf(near);
}

interface Taken {
  readonly share: number;
  /** Absent of the last one. */
  readonly others?: Taken;
  /** How far all are off, in squares. */
  readonly off: number;
}

/** By the sum of some shares, those that are off least. */
type Sums = ReadonlyMap<number, Taken>;

function withOneMore(
  sums: Iterable<readonly [number, Taken | undefined]>,
  wanted: number,
  most: number,
): Sums {
  const more = new Map<number, Taken>();
  for (const [sum, others] of sums) {
    for (const share of shares) {
      if (sum + share > most) break;
      const taken = { share, others, off: (others?.off ?? 0) + (share - wanted) ** 2 };
      const best = more.get(sum + share);
      if (!best || taken.off < best.off || (taken.off === best.off && share > best.share)) {
        more.set(sum + share, taken);
      }
    }
  }
  return more;
}

function listed(taken: Taken | undefined): number[] {
  return taken ? [taken.share, ...listed(taken.others)] : [];
}
