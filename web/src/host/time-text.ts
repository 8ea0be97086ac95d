import { clockTime } from '../live/clock.js';
import { texts } from './texts.js';

/** A length of time as short as it can be said: 60 s, 5 min, 1:02:03. */
export function timeText(seconds: number): string {
  if (seconds < 120) return texts.seconds(seconds);
  return seconds % 60 === 0 ? texts.minutes(seconds / 60) : clockTime(seconds);
}
