import { formatNumber } from '../../texts/locale.js';

export const ranking = {
  rankAll: 'Put all in order, best first',
  rankAny: 'Put in order, best first: as many as you like',
  rankExactly: (number: number) => `Put ${formatNumber(number)} in order, best first`,
  rankBetween: (least: number, most: number) =>
    `Put ${formatNumber(least)} to ${formatNumber(most)} in order, best first`,
  missingFirst: 'Tap the best one first.',
  missing: (missing: number) => `Not done yet: ${formatNumber(missing)} more to go.`,
  isFull: (most: number) =>
    `You can rank at most ${formatNumber(most)}. Take another one out first.`,
  rest: 'Not ranked: tap in your order',
  restDone: 'Enough: nothing needs to be added',
  allRanked: 'All are ranked: drag, or tap one to move it',
  keys: 'Arrow keys move it, Home and End put it first and last, Delete takes it out. Enter shows buttons.',
  /** Before what it is about. */
  add: 'Add',
  /** Behind what it is about. */
  position: (place: number, of: number) =>
    `, position ${formatNumber(place)} of ${formatNumber(of)}`,
  out: (label: string) => `${label} is not ranked any more`,
  top: 'To the top',
  up: 'Up',
  down: 'Down',
  bottom: 'To the bottom',
  takeOut: 'Take out',
  overall: (rank: number, score: string) => `Overall no. ${formatNumber(rank)} · ${score}`,
  first: (label: string) => `First: ${label}`,
};
