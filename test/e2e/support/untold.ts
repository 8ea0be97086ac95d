import type { HallSettings, OrganizerQuestion, Question } from '../../../src/contract/index.js';

/** Settings of which everybody may know, where a session says nothing of them. */
export const untold = {
  traceable: false,
  qa: 'off',
  qaAnonymous: false,
  qaDownvotes: false,
  reactions: 'off',
  leaderboard: 'off',
  teams: null,
  teamChoice: 'picked',
  pace: 'host',
  endsAt: null,
  motion: null,
} satisfies Partial<HallSettings>;

/** A question whose answer is not told yet, as the audience is told of it. */
export function toldToAll({ repeatsId: _, ...question }: OrganizerQuestion): Question {
  return question;
}
