import { counted, formatNumber } from '../../texts/locale.js';

const pointsOf = (points: number) => counted(points, { one: 'point', other: 'points' });

/** Where a host looks at points and at who plays. */
export const quizBoard = {
  loading: 'Loading …',
  leaderboard: 'Leaderboard',
  seenBy: {
    off: 'Only you see it.',
    after_question: 'All see it after each question.',
    end: 'All see it once the session has ended.',
  },
  final: 'Final',
  questionsIn: (questions: number) =>
    questions === 0
      ? 'No question counts yet'
      : `After ${counted(questions, { one: 'question', other: 'questions' })}`,
  players: (players: number) => counted(players, { one: 'player', other: 'players' }),
  rank: 'Rank',
  name: 'Name',
  team: 'Team',
  right: 'Right',
  rightOf: (right: number, answered: number) =>
    `${formatNumber(right)} of ${formatNumber(answered)}`,
  streak: 'In a row',
  points: 'Points',
  pointsOf,
  noPoints: 'Nobody has points yet. They come when a question with a right answer is closed.',
  firstOf: (shown: number, all: number) =>
    `The first ${formatNumber(shown)} of ${formatNumber(all)} are shown.`,
  leads: (name: string, points: number) => `${name} leads with ${pointsOf(points)}.`,
  teams: 'Teams',
  teamsHint: 'A team has the mean of the points of those who have answered.',
  playersTitle: (players: number) => `Players (${formatNumber(players)})`,
  playersHint: {
    anonymous: 'A name stands for nobody: each takes one, or is dealt one.',
    named: 'Each plays by the name given at the door.',
  },
  noPlayers: 'Nobody has joined yet.',
  noneFound: 'Nobody is found by that.',
  search: 'Search a name',
  change: 'Change',
  changeTitle: (name: string) => `Change ${name}`,
  dealName: 'Deal another name',
  nameFixed: 'The name is from your list of names, and stays.',
  nameTaken: 'Somebody plays by this name.',
  removeHint: 'Cannot take part any more, and is not on the leaderboard. Votes stay counted.',
  progress: 'How far all are',
  takePart: (people: number) => counted(people, { one: 'takes part', other: 'take part' }),
  finished: (people: number) => `${formatNumber(people)} answered all`,
  answered: 'answered',
};
