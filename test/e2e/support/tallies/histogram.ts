import type { HistogramSummary } from '../../../../src/contract/index.js';
import type { KindTally } from './kind-tally.js';

/** The longest histogram, without what is far out. */
const MOST = 12;

/** Numbers: all in whole numbers of the last decimal, and one by one. */
export const histogram: KindTally = {
  unpack: (packed, { settings }) => ({
    value: Number(`${packed as number}e-${settings.decimals as number}`),
  }),

  ordered: (choice) => choice,

  tally({ settings }, choices) {
    const decimals = settings.decimals as number;
    const scaled = (value: number) => Math.round(value * 10 ** decimals);
    const votes = choices.map(({ value }) => scaled(value!)).sort((one, other) => one - other);
    const named = (value: number) => (value / 10 ** decimals).toFixed(decimals);
    const unit = settings.unit === undefined ? '' : ` ${settings.unit as string}`;
    const bounds = [settings.min, settings.max].map((end) => (end === null ? end : scaled(end)));
    const bins = binsOf(votes, bounds);
    const told = bins.map(({ from, to, inside }) => ({
      from: Number(named(from)),
      to: Number(named(to)),
      count: inside,
    }));
    const shares = (count: number) => (votes.length === 0 ? 0 : count / votes.length);
    const buckets = bins.map(({ from, to, inside }) => ({
      key: `${named(from)}..${named(to)}`,
      label: (from === to ? named(from) : `${named(from)} – ${named(to)}`) + unit,
      count: inside,
      share: shares(inside),
    }));
    if (votes.length === 0) {
      const none = { min: null, max: null, mean: null, median: null, quartiles: null };
      const summary: HistogramSummary = {
        shape: 'histogram',
        exclusive: true,
        ...none,
        bins: told,
      };
      return { buckets, stats: {}, summary };
    }
    const sum = votes.reduce((all, vote) => all + BigInt(vote), 0n);
    const figure = (above: bigint, below: bigint) =>
      Number(`${(above * 10n ** 25n) / below}e-${25 + decimals}`);
    const [q1, median, q3] = [1, 2, 3].map((one) => figure(BigInt(quartile(votes, one)), 4n));
    const mean = figure(sum, BigInt(votes.length));
    const summary: HistogramSummary = {
      shape: 'histogram',
      exclusive: true,
      min: Number(named(votes[0]!)),
      max: Number(named(votes.at(-1)!)),
      mean,
      median: median!,
      quartiles: [q1!, q3!],
      bins: told,
    };
    return { buckets, stats: { mean, median: median! }, summary };
  },
};

/** In quarters: where a quarter of the way from the first to the last falls between two, between them. */
function quartile(votes: readonly number[], which: number): number {
  const quarters = (votes.length - 1) * which;
  const low = votes[Math.floor(quarters / 4)]!;
  const high = votes[Math.ceil(quarters / 4)]!;
  return low * 4 + (high - low) * (quarters % 4);
}

function binsOf(votes: readonly number[], [min, max]: readonly (number | null | undefined)[]) {
  const range = rangeOf(votes, min, max);
  if (!range) return [];
  const [low, high] = range;
  const widths = Array.from({ length: 16 }, (_, power) =>
    [1, 2, 5].map((one) => one * 10 ** power),
  );
  const width = widths
    .flat()
    .find((one) => Math.floor(high / one) - Math.floor(low / one) + 1 <= MOST)!;
  const edges: number[] = [];
  for (let edge = Math.floor(low / width) * width; edge <= high; edge += width) edges.push(edge);
  const first = Math.max(edges[0]!, min ?? -Infinity);
  const end = Math.min(edges.at(-1)! + width - 1, max ?? Infinity);
  if (edges.length > 1 && end - edges.at(-1)! + 1 < width / 2) edges.pop();
  if (edges.length > 1 && edges[1]! - first < width / 2) edges.splice(1, 1);
  edges[0] = first;
  const ranges = edges.map((from, at) => ({ from, to: (edges[at + 1] ?? end + 1) - 1 }));
  const below = votes.filter((vote) => vote < first);
  const above = votes.filter((vote) => vote > end);
  if (below.length > 0) ranges.unshift({ from: below[0]!, to: below.at(-1)! });
  if (above.length > 0) ranges.push({ from: above[0]!, to: above.at(-1)! });
  return ranges.map(({ from, to }) => ({
    from,
    to,
    inside: votes.filter((vote) => vote >= from && vote <= to).length,
  }));
}

function rangeOf(votes: readonly number[], min?: number | null, max?: number | null) {
  if (typeof min === 'number' && typeof max === 'number' && max - min + 1 <= MOST) {
    return [min, max] as const;
  }
  if (votes.length === 0) return undefined;
  const [q1, q3] = [quartile(votes, 1), quartile(votes, 3)];
  const fence = 3 * Math.max(4, q3 - q1);
  const near = votes.filter((vote) => 4 * vote >= q1 - fence && 4 * vote <= q3 + fence);
  const core = votes.length - near.length > votes.length / 10 ? votes : near;
  return [core[0]!, core.at(-1)!] as const;
}
