import type { Cheer, CheerCounts, TempoTrend } from '../../../src/contract/index.js';

/** What a page hears of reactions; no snapshot has any of it. */
export type ReactionEvent =
  | { name: 'reactions:counted'; payload: { counts: CheerCounts } }
  | { name: 'tempo:counted'; payload: TempoTrend };

/** What was told lately, the oldest first. */
export type Recent = readonly {
  /** Milliseconds. */
  readonly at: number;
  readonly counts: CheerCounts;
}[];

/** With what was told just now, and without what is older than `span`. */
export function withTold(recent: Recent, counts: CheerCounts, now: number, span: number): Recent {
  return [...since(recent, now, span), { at: now, counts }];
}

export function since(recent: Recent, now: number, span: number): Recent {
  return recent.filter(({ at }) => at > now - span);
}

/** How often each was sent; what nobody has sent is left out. */
export function sumOf(recent: Recent): CheerCounts {
  const sums: Partial<Record<Cheer, number>> = {};
  for (const { counts } of recent) {
    for (const [name, count] of Object.entries(counts) as [Cheer, number][]) {
      sums[name] = (sums[name] ?? 0) + count;
    }
  }
  return sums;
}
