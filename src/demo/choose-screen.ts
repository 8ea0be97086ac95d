import type { WriteStream } from 'node:tty';
import { LiveScreen } from './live-screen.js';
import { colours, type Paint, plain } from './paint.js';
import { PlainScreen } from './plain-screen.js';
import type { Screen } from './scene.js';

/** Below this, bars have no room. */
const NARROWEST = 48;

/** Colours and moving bars where they can be shown and are wanted: https://no-color.org */
export function chooseScreen(
  output: WriteStream,
  { NO_COLOR, TERM }: NodeJS.ProcessEnv,
): { screen: Screen; paint: Paint } {
  const moves = output.isTTY && !NO_COLOR && TERM !== 'dumb' && output.columns >= NARROWEST;
  return moves
    ? { screen: new LiveScreen(output), paint: colours }
    : { screen: new PlainScreen(output), paint: plain };
}
