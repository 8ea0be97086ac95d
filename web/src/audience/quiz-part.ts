import type { AudienceSession, HallSettings, Question } from '../../../src/contract/index.js';
import { findIn } from '../kinds/registry.js';

const load = () => import('../quiz/audience/quiz-part.js');
const partOf = findIn<Awaited<ReturnType<typeof load>>>({}, { quiz: load });

/** What a quiz adds: loaded where the session is a game, or what it asks can be right or wrong. */
export function quizPartOf({ settings, questions }: AudienceSession) {
  return isQuiz(settings) || questions.some(isOfQuiz) ? partOf({ kind: 'quiz' }) : undefined;
}

const isQuiz = ({ leaderboard, teams, pace }: HallSettings) =>
  leaderboard !== 'off' || teams !== null || pace === 'self';

const isOfQuiz = ({ answerKey, settings }: Question) =>
  Boolean(answerKey ?? settings.scoring ?? settings.confidence);
