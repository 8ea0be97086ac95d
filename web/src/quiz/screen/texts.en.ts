import { counted, formatNumber } from '../../texts/locale.js';

/** What the big screen says of a quiz. */
export const quizScreen = {
  board: 'Leaderboard',
  teams: 'Teams',
  final: 'Final result',
  winners: 'The winners',
  counting: 'The last points are being counted',
  empty: 'Nobody has points yet.',
  points: (amount: number) => counted(amount, { one: 'point', other: 'points' }),
  streak: (answers: number) => `${formatNumber(answers)} in a row`,
  players: (people: number) => counted(people, { one: 'player', other: 'players' }),
  place: (rank: number) => `Place ${formatNumber(rank)}`,
  others: (people: number) => `and ${counted(people, { one: 'other', other: 'others' })}`,
  shared: (rank: number) => `Place ${formatNumber(rank)}, shared`,
  now: (title: string, first: string) => `${title}: ${first}`,
  first: (name: string, points: string) => `${name}, ${points}`,
};
