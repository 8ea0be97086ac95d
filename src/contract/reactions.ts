/*
 * Values are not in index.ts: what is there, and used by a part of a page that is loaded later, is loaded by
 * all pages.
 */

/** What the audience sends to be seen by all, as a stream of counts. */
export const cheers = ['like', 'love', 'clap', 'laugh', 'wow'] as const;
export type Cheer = (typeof cheers)[number];

/**
 * What one says of a lecturer's tempo: that it is too fast (`slower`, please) or too slow (`faster`); `steady`
 * takes back what one has said.
 */
export const tempos = ['slower', 'steady', 'faster'] as const;
export type Tempo = (typeof tempos)[number];

export const reactions = [...cheers, ...tempos] as const;
export type Reaction = (typeof reactions)[number];

/** How many of each, those with none left out. */
export type CheerCounts = Partial<Record<Cheer, number>>;

/** How many say so at a moment, each participant once. */
export interface TempoCounts {
  /** That it is too fast. */
  slower: number;
  /** That it is too slow. */
  faster: number;
}

export interface TempoPoint extends TempoCounts {
  /** When the time begins that the point is of. ISO 8601. */
  at: string;
}

/** What hosts and moderators are told of the tempo. */
export interface TempoTrend extends TempoCounts {
  /** Participants that are connected, and not less than those that say something. */
  of: number;
  /** The oldest first, the last one of now; a time in which nobody looked and nothing was said has none. */
  trend: TempoPoint[];
}

/** Milliseconds. */
export const tempoTimes = {
  /** How long what one has said counts. */
  window: 3 * 60_000,
  /** Of each point of the trend. */
  point: 15_000,
  /** Of the trend as a whole: 40 points. */
  span: 10 * 60_000,
} as const;
