import { formatNumber } from '../../texts/locale.js';

export const rankingChart = {
  methods: {
    borda: 'Counted by points (Borda)',
    irv: 'Counted in rounds (instant runoff)',
    condorcet: 'Counted in pairs (Condorcet, Schulze)',
  },
  first: 'first',
  round: (round: number) => `Round ${formatNumber(round)}`,
  /** Behind the method. */
  late: (shown: number, all: number) => `: the last ${formatNumber(shown)} of ${formatNumber(all)}`,
  early: (rounds: number, names: string) =>
    `${rounds === 1 ? 'Round 1' : `Rounds 1 to ${formatNumber(rounds)}`}: with the fewest votes, ${names} went out. Their voters’ next choice was counted.`,
  /** At the end of a list of names. */
  more: (names: number) => `${formatNumber(names)} more`,
  ahead: 'Ahead of',
  /** The sign is read with its word. */
  out: 'out',
  exhausted: 'Votes that name none of these',
  spokenRound: (round: number, votes: number, gained: number) =>
    `round ${formatNumber(round)}: ${formatNumber(votes)}${gained > 0 ? `, ${formatNumber(gained)} of them new` : ''}`,
  spokenPair: (other: string, votesFor: number, votesAgainst: number) =>
    `${formatNumber(votesFor)} to ${formatNumber(votesAgainst)} against ${other}`,
  lastTogether: (round: number, names: string) =>
    `Round ${formatNumber(round)}: ${names} are last together, and the first place hangs on who goes first.`,
  way: (out: string, winners: string) => `If ${out} goes first, it is ${winners}.`,
  tooMany: (round: number, names: string) =>
    `Round ${formatNumber(round)}: ${names} are last together, and can go in too many orders to try them all.`,
  undecided: (names: string) => `The best place that is still possible: ${names}.`,
  circle:
    'Nobody beats all others: they beat one another in a circle. The strongest wins decide (Schulze).',
};
