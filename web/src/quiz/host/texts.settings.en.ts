/** What a host sets of a quiz for a session as a whole. */
export const quizSettings = {
  quiz: 'Quiz',
  leaderboard: 'Leaderboard',
  leaderboards: {
    off: 'Only I see it',
    after_question: 'All see it after each question',
    end: 'All see it at the end',
  },
  leaderboardHints: {
    off: 'Points are counted where a question has a right answer.',
    after_question:
      'Everybody plays under a name. The big screen shows the leaderboard once a question is closed.',
    end: 'Everybody plays under a name. The points stay a surprise until the session ends.',
  },
  teams: 'Teams',
  teamsPlaceholder: 'none: each plays alone',
  teamsHint: (least: number, most: number) =>
    `Their names, one a line, ${least} to ${most}. A team has the mean of its members’ points.`,
  teamChoice: 'Who says in which team one plays',
  teamChoices: { picked: 'Each picks a team', dealt: 'All are dealt out evenly' },
  pace: 'Pace',
  paces: { host: 'I open the questions', self: 'Each goes at one’s own pace' },
  paceHints: {
    host: 'All answer the same question at the same time.',
    self: 'All questions are open from the start, and each answers in any order. Being fast gives no points.',
  },
  paceStays: 'The pace stays while the session is live.',
  endsAt: 'Ends by itself at',
  endsAtHint: 'Empty: when you end it.',
};
