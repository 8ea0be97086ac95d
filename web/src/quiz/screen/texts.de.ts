import { counted, formatNumber } from '../../texts/locale.js';
import type { quizScreen as en } from './texts.en.js';

export const quizScreen: typeof en = {
  board: 'Rangliste',
  teams: 'Teams',
  final: 'Endstand',
  winners: 'Siegerehrung',
  counting: 'Die letzten Punkte werden gezählt',
  empty: 'Noch hat niemand Punkte.',
  points: (amount) => counted(amount, { one: 'Punkt', other: 'Punkte' }),
  streak: (answers) => `${formatNumber(answers)} in Folge`,
  players: (people) => counted(people, { one: 'Person spielt', other: 'Personen spielen' }),
  place: (rank) => `Platz ${formatNumber(rank)}`,
  others: (people) => `und ${counted(people, { one: 'weitere', other: 'weitere' })}`,
  shared: (rank) => `Platz ${formatNumber(rank)}, geteilt`,
  now: (title, first) => `${title}: ${first}`,
  first: (name, points) => `${name}, ${points}`,
};
