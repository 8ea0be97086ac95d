/** One press of something that acts: a click, a tap, or a key. */
export interface Press {
  by: 'pointer' | 'key';
  /** Milliseconds, of any clock that only goes forward. */
  at: number;
  /** Where in the window, of a pointer. Pixels. */
  x: number;
  y: number;
  /** As the browser counts: 2 is the second click of a double click. */
  count: number;
}

/** As long as a double click may take, as most systems have it. Milliseconds. */
const CLICKS = 500;
/** Who presses a key twice by habit is faster than that, and who reads between is not. Milliseconds. */
const KEYS = 300;
/** A hand moves a little between two clicks, a thumb more. Pixels. */
const NEAR = 24;

/**
 * Whether a press is one with that before it: the second click of a double click, wherever what was
 * clicked has gone, or a key that was pressed twice. It was meant for what was there at the first.
 * @param before the press before; undefined where something else was done since
 */
export function isSamePress(before: Press | undefined, press: Press): boolean {
  if (press.count > 1) return true;
  if (before?.by !== press.by) return false;
  if (press.by === 'key') return press.at - before.at < KEYS;
  const distance = Math.hypot(press.x - before.x, press.y - before.y);
  return distance <= NEAR && press.at - before.at < CLICKS;
}
