import { counted, formatNumber } from '../texts/locale.js';

/** What a report says beside results, and how a session compares with its other terms. */
export const report = {
  turnout: 'Turnout over time',
  turnoutSaid: (votes: number, voters: number, from: string, to: string) =>
    `${counted(votes, { one: 'vote', other: 'votes' })} by ${counted(voters, { one: 'person', other: 'people' })}, from ${from} to ${to}`,
  slot: (length: string) => `A bar is ${length}.`,
  most: (votes: number, time: string) => `Most at ${time}: ${formatNumber(votes)}.`,
  newVoters: 'First vote of a person',
  furtherVotes: 'Further votes',
  time: 'Time',
  votes: 'Votes',
  asTable: 'As a table',
  tooFew: 'Fewer than three people have voted: when is not told.',
  responseTimes: 'How fast votes came',
  responseHint:
    'From the opening to the vote. The line is the median; half of all votes are in the bar (first to third quartile).',
  responseSaid: (median: string, q1: string, q3: string) => `${median} (${q1} to ${q3})`,
  seconds: (seconds: string) => `${seconds} s`,
  lengths: {
    second: (length: number) => counted(length, { one: 'second', other: 'seconds' }),
    minute: (length: number) => counted(length, { one: 'minute', other: 'minutes' }),
    hour: (length: number) => counted(length, { one: 'hour', other: 'hours' }),
    day: (length: number) => counted(length, { one: 'day', other: 'days' }),
  },
  crosstabs: 'One question by another',
  voters: 'Took part',
  votersCount: (voters: number, votes: number) =>
    `${counted(voters, { one: 'person', other: 'people' })}, ${counted(votes, { one: 'vote', other: 'votes' })}`,
  kept: 'Kept until',
  asked: 'What the audience asked',
  askedMore: (questions: number) =>
    `${counted(questions, { one: 'more question is', other: 'more questions are' })} in the export.`,
  wanted: (people: number) => `${formatNumber(people)} for it`,
  answered: 'answered',
  reply: 'Reply',
  board: 'Leaderboard',
  rank: 'Rank',
  name: 'Name',
  team: 'Team',
  right: 'Right',
  points: 'Points',
  boardMore: (players: number) =>
    `${counted(players, { one: 'more player is', other: 'more players are' })} in the export.`,
  compare: 'Compare with other terms',
  toReport: 'To the report',
  comparison: 'Comparison over terms',
  comparisonHint:
    'The session beside the sessions that it is a copy of, and their copies. A question is the same if it was copied, or asks the same words.',
  noComparison: 'There is nothing to compare yet: no other session of this kind was started.',
  question: 'Question',
  answer: 'Answer',
  trend: 'Trend',
  people: 'Voted',
  mean: 'Mean',
  median: 'Median',
  notAsked: 'not asked',
  thisOne: 'this session',
  answersLeftOut: (answers: number) =>
    `${counted(answers, { one: 'more answer is', other: 'more answers are' })} in the exports.`,
  print: 'Print the comparison',
};
