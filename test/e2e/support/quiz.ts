import type { LeaderboardState, Question, ScoringMode } from '../../../src/contract/index.js';
import {
  aLiveSession,
  type Api,
  choose,
  closeQuestion,
  expectStatus,
  resultWhen,
  until,
  vote,
} from './api.js';

/** A question with one right answer, `Right`. */
export const aQuizQuestion = (mode: ScoringMode = 'accuracy', points = 1_000) => ({
  kind: 'single_choice',
  prompt: 'Which one?',
  options: ['Right', 'Wrong'].map((label) => ({ label })),
  answerKey: { optionIndexes: [0] },
  settings: { scoring: { mode, points } },
});

/** A live quiz, its questions open. */
export function aQuiz(
  api: Api,
  given: { questions?: object[]; settings?: object; token?: string; open?: boolean } = {},
) {
  return aLiveSession(api, {
    ...given,
    questions: given.questions ?? [aQuizQuestion()],
    settings: { identity: 'named', leaderboard: 'after_question', ...given.settings },
  });
}

export function answer(api: Api, question: Question, label: string, token: string) {
  return vote(api, question.id, choose(question, label), token);
}

/** Closes the question. Resolves when every vote of it is counted. */
export async function settle(api: Api, { id }: { id: string }, token: string) {
  await closeQuestion(api, id, token);
  return resultWhen(api, id, token, ({ final }) => final);
}

export async function leaderboardOf(
  api: Api,
  { id }: { id: string },
  token: string,
  query = '',
): Promise<LeaderboardState> {
  const path = `/v1/sessions/${id}/leaderboard${query}`;
  return expectStatus(await api.get<LeaderboardState>(path, token), 200);
}

/** The leaderboard as soon as it is what the test waits for. */
export function leaderboardWhen(
  api: Api,
  session: { id: string },
  token: string,
  isThere: (leaderboard: LeaderboardState) => boolean,
): Promise<LeaderboardState> {
  return until(() => leaderboardOf(api, session, token), isThere);
}

/** `name: points`, in the order of the leaderboard. */
export function pointsIn({ entries }: Pick<LeaderboardState, 'entries'>): string[] {
  return entries.map(({ name, points }) => `${name}: ${points}`);
}
