import { counted, formatMean, formatNumber, formatPercent } from '../locale.js';

/** What more than one page says. */
export const shared = {
  votes: (votes: number) => counted(votes, { one: 'vote', other: 'votes' }),
  mean: (mean: number) => `Average ${formatMean(mean)}`,
  percent: (share: number) => formatPercent(share),
  bucket: (label: string, share: number, votes: number) =>
    `${label}: ${formatPercent(share)}, ${counted(votes, { one: 'vote', other: 'votes' })}`,
  voted: (people: number) => `${formatNumber(people)} voted`,
  secondsLeft: (seconds: number) => counted(seconds, { one: 'second left', other: 'seconds left' }),
  timeIsUp: 'Time is up',
  offline: 'No connection. Trying again …',
  retry: 'Try again',
  result: 'Result',
  loading: 'Loading …',
  addressNotes: {
    moved: 'Phones cannot open “localhost”. This is the address of this computer in its network.',
    alone: 'Phones cannot open this address: it means this computer alone.',
  },
};
