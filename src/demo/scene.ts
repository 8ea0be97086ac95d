import type { Bar } from './bars.js';

/** What there is to see at one moment. */
export interface Scene {
  readonly title: string;
  readonly code: string;
  readonly joinUrl: string;
  /** `Question 2 of 3 · choose up to 3` */
  readonly heading: string;
  readonly prompt: string;
  readonly bars: readonly Bar[];
  /** The result in words, where the bars do not tell it: `1. Lisbon: 105 votes in its last round` */
  readonly lines: readonly string[];
  /** `154 of 200 votes counted` */
  readonly facts: readonly string[];
  /** `6 s left` */
  readonly status: string;
  readonly done: boolean;
}

/** Where scenes are drawn. */
export interface Screen {
  say(line: string): void;
  /** Draws what `look` gives, again and again, until `settle`. */
  play(look: () => Scene): void;
  /** Draws the scene a last time and leaves it standing. */
  settle(): void;
  /** Leaves the terminal as it was found; nothing is drawn any more. */
  close(): void;
}
