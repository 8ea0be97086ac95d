import { counted, formatNumber } from '../texts/locale.js';

/** What the host reads of motions: in the settings, of the roster, in the minutes. */
export const motions = {
  motions: 'Motions',
  motionsHint: 'When motions of this session are adopted. A motion can have a majority of its own.',
  quorum: 'Quorum',
  quorumHint: 'So many votes must be cast, abstentions too; else nothing is adopted.',
  quorums: {
    none: 'None',
    votes: 'A number of votes',
    percent: 'At least so many percent of all votes',
    moreThanPercent: 'More than so many percent of all votes',
  },
  quorumNumber: 'Votes',
  quorumPercent: 'Percent',
  needsRoster: 'Needs a list of names or voter codes: see who may join.',
  majority: 'Majority',
  majorities: {
    simple: 'Simple: more for it than against',
    absolute: 'Absolute: more than half',
    two_thirds: 'Two thirds at least',
  },
  base: 'Of what',
  bases: {
    yes_no: 'Votes for and against',
    cast: 'All votes cast, abstentions included',
    entitled: 'All votes that could be cast',
  },
  weightsHint:
    'Shares and proxies: write the number of votes behind a name, as in “Ada Lovelace; 3”. A CSV file can be pasted, too.',
  weightsSecret:
    'In an anonymous session a weight that few have can tell how they voted, as soon as the result is known.',
  codeWeight: 'Votes of each code',
  weight: 'Votes',
  weightOf: (name: string) => `Votes of ${name}`,
  weightHint: 'On motions, from the next one on. What was decided stays as it was.',
  votes: (votes: number) => counted(votes, { one: 'vote', other: 'votes' }),
  allVotes: (votes: number) => `${formatNumber(votes)} votes in all`,
  minutes: 'Minutes',
  minutesOf: 'Minutes of the motions',
  print: 'Print the minutes',
  entitled: 'Entitled to vote',
  present: 'Have joined',
  seats: (seats: number, votes: number) =>
    seats === votes
      ? counted(seats, { one: 'seat', other: 'seats' })
      : `${counted(seats, { one: 'seat', other: 'seats' })}, ${counted(votes, { one: 'vote', other: 'votes' })}`,
  anybody: 'Anybody with the code',
  motion: (number: number) => `Motion ${number}`,
  none: 'No motion was put to the vote.',
  stillOpen: 'Voting is open.',
  erased: 'Its votes were erased.',
  option: 'Vote',
  count: 'Votes',
  people: 'Voters',
  total: 'Cast',
  outcome: 'Outcome',
  attendance: 'Who has joined',
  chair: 'Chair',
  secretary: 'Secretary',
  closedAt: (time: string) => `Closed ${time}`,
};
