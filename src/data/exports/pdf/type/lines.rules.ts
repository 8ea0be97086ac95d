import type { Breaks } from './breaks.rules.js';
import type { Cluster } from './cluster.rules.js';
import type { Face } from './face.js';

/** A part of a text in one font and one direction. */
export interface Run {
  readonly face: Face;
  /** Of embedding, as UAX #9 has it: an odd one is from right to left. */
  readonly level: number;
  /** In the order of the text. */
  readonly clusters: readonly Cluster[];
}

/** Clusters of a run that stand side by side in a line, in the order of the text. */
export interface Piece {
  readonly run: Run;
  readonly clusters: readonly Cluster[];
  /** In thousandths of the size of the type. */
  readonly width: number;
}

/** From left to right. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

interface Measured {
  readonly run: Run;
  readonly cluster: Cluster;
  readonly isSpace: boolean;
}

/** @param width of the line, in thousandths of the size of the type */
export function linesOf(
  text: string,
  runs: readonly Run[],
  { may, atWorst }: Breaks,
  width: number,
): Line[] {
  const all = runs.flatMap((run) =>
    run.clusters.map((cluster): Measured => {
      const isSpace = /^[ \u3000\t]+$/.test(text.slice(cluster.from, cluster.to));
      return { run, cluster, isSpace };
    }),
  );
  const lines: Line[] = [];
  let [start, filled, last] = [0, 0, 0];
  for (let at = 0; at < all.length; at += 1) {
    const { cluster, isSpace } = all[at]!;
    if (at > start && may.has(cluster.from)) last = at;
    // A space at the end of a line takes no room.
    if (!isSpace && filled + cluster.advance > width && at > start) {
      const end = last > start ? last : atWorst.has(cluster.from) ? at : start;
      if (end > start) {
        lines.push(lineOf(all.slice(start, end)));
        start = end;
        filled = sumOf(all.slice(start, at));
      }
    }
    filled += cluster.advance;
  }
  lines.push(lineOf(all.slice(start)));
  return lines;
}

function lineOf(measured: readonly Measured[]): Line {
  let end = measured.length;
  while (end > 0 && measured[end - 1]!.isSpace) end -= 1;
  const pieces: { run: Run; clusters: Cluster[]; width: number }[] = [];
  for (const { run, cluster } of measured.slice(0, end)) {
    const last = pieces.at(-1);
    if (last?.run === run) {
      last.clusters.push(cluster);
      last.width += cluster.advance;
    } else {
      pieces.push({ run, clusters: [cluster], width: cluster.advance });
    }
  }
  return { pieces: reordered(pieces), width: sumOf(measured.slice(0, end)) };
}

/** From left to right: UAX #9, L2. */
export function reordered<Leveled extends { readonly run: { readonly level: number } }>(
  logical: readonly Leveled[],
): Leveled[] {
  const visual = [...logical];
  const highest = Math.max(0, ...visual.map(({ run }) => run.level));
  for (let level = highest; level > 0; level -= 1) {
    let from = 0;
    while (from < visual.length) {
      let to = from;
      while (to < visual.length && visual[to]!.run.level >= level) to += 1;
      visual.splice(from, to - from, ...visual.slice(from, to).reverse());
      from = to + 1;
    }
  }
  return visual;
}

function sumOf(measured: readonly Measured[]): number {
  return measured.reduce((sum, { cluster }) => sum + cluster.advance, 0);
}
