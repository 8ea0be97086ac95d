import { Injectable } from '@nestjs/common';
import type { QuizAnswer, QuizPlayerPage, QuizStatistics } from '../contract/index.js';
import { groupBy } from '../platform/group-by.js';
import { pageOf, requireCursor } from '../platform/page.rules.js';
import { CountingQuestions, pointsOf, type Worth } from '../scoring/index.js';
import {
  kindOf,
  leastNamedReceipt,
  type QuestionView,
  SessionsService,
  type SessionView,
} from '../sessions/index.js';
import { AfterRepository, type ScoredAnswer } from './after.repository.js';
import { SessionAnonymousError } from './quiz.errors.js';
import { toStatistics } from './statistics.rules.js';

/** A question that counts: all its votes are counted and scored. */
interface Counting {
  readonly question: QuestionView;
  readonly worth: Worth;
}

/** What the organizer sees of a quiz when its questions are over. */
@Injectable()
export class AfterService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly repository: AfterRepository,
    private readonly counting: CountingQuestions,
  ) {}

  /** @throws SessionNotFoundError */
  async getStatistics(accountId: string, sessionId: string): Promise<QuizStatistics> {
    const view = await this.sessions.get(accountId, sessionId);
    const ids = [...(await this.#listCounting(view)).keys()];
    const found = await this.repository.listStatistics(ids);
    const none = { answered: 0, right: 0, credit: 0, correlation: null };
    return {
      sessionId,
      questions: ids.map((questionId) =>
        toStatistics(found.find((one) => one.questionId === questionId) ?? { questionId, ...none }),
      ),
    };
  }

  /**
   * A page may have fewer than asked for though others follow: who was removed is left out. So are answers
   * that came before the session asked for names, as in exports.
   * @param cursor the id of the last participant of the page before
   * @throws SessionNotFoundError, SessionAnonymousError, ValidationFailedError
   */
  async listPlayers(
    accountId: string,
    sessionId: string,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<QuizPlayerPage> {
    const after = requireCursor(cursor);
    const view = await this.sessions.get(accountId, sessionId);
    if (view.session.settings.identity !== 'named') throw new SessionAnonymousError();
    const counting = await this.#listCounting(view);
    const ids = [...counting.keys()];
    const since = leastNamedReceipt(view.session);
    const found = await this.repository.listPlayers(sessionId, ids, since, limit + 1, after);
    const { items: page, nextCursor } = pageOf(found, limit);
    const players = page.filter(({ isRemoved }) => !isRemoved);
    const scored = await this.repository.listAnswers(
      ids,
      players.map(({ id }) => id),
      since,
    );
    const byPlayer = groupBy(scored, ({ participantId }) => participantId);
    const teams = view.session.settings.teams ?? [];
    return {
      items: players.map(({ id, name, team }) => {
        const answers = toAnswers(byPlayer.get(id) ?? [], counting);
        return {
          participantId: id,
          name,
          team: team !== null && teams.includes(team) ? team : null,
          points: answers.reduce((sum, { points }) => sum + points, 0),
          correct: answers.filter(({ right }) => right).length,
          answered: answers.length,
          answers,
        };
      }),
      nextCursor,
    };
  }

  /** By the question's id, in order. */
  async #listCounting(view: SessionView): Promise<ReadonlyMap<string, Counting>> {
    const worths = await this.counting.worthIn(view);
    return new Map(
      view.questions.flatMap((question) => {
        const worth = worths.get(question.id);
        return worth ? [[question.id, { question, worth }] as const] : [];
      }),
    );
  }
}

/** In the order of the questions. */
function toAnswers(
  scored: readonly ScoredAnswer[],
  counting: ReadonlyMap<string, Counting>,
): QuizAnswer[] {
  return [...counting].flatMap(([questionId, { question, worth }]) => {
    const answer = scored.find((one) => one.questionId === questionId);
    if (!answer) return [];
    const choice = kindOf(question).unpack(answer.choice, question);
    const points = pointsOf(answer, worth);
    return [{ questionId, choice, points, right: answer.got === answer.outOf }];
  });
}
