import type { Tempo, TempoTrend } from '../contract/index.js';

/** What participants have said of the tempo, by their ids: the last word of each. */
export type Said = ReadonlyMap<string, Tempo>;

/** How many say so, and how many did. */
export type TempoNow = Omit<TempoTrend, 'of'>;

/**
 * What the audience of each session says of the tempo now: one word a participant, in all processes together,
 * which fades. Nothing of it is kept for longer than the trend.
 */
export abstract class Tempos {
  abstract say(sessionId: string, said: Said): Promise<void>;

  /** Notes the point of the trend that is of now, too. */
  abstract look(sessionId: string): Promise<TempoNow>;
}
