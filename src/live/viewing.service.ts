import { Inject, Injectable } from '@nestjs/common';
import type { Result, SessionResults, Snapshot } from '../contract/index.js';
import { type Environment, ENVIRONMENT } from '../platform/config/environment.js';
import { isId } from '../platform/ids.js';
import { ResultsHiddenError, ResultsService } from '../results/index.js';
import {
  questionIn,
  QuestionNotFoundError,
  SessionDirectory,
  SessionNotFoundError,
  SessionsService,
  type SessionView,
  toSession,
} from '../sessions/index.js';
import { AudienceService } from '../voting/index.js';
import type { Viewer } from './viewer.js';

/** What organizers and participants may see of sessions and results. */
@Injectable()
export class ViewingService {
  constructor(
    private readonly directory: SessionDirectory,
    private readonly sessions: SessionsService,
    private readonly audience: AudienceService,
    private readonly results: ResultsService,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** @throws SessionNotFoundError where the session is not the viewer's */
  async find(viewer: Viewer, sessionId: string): Promise<SessionView> {
    if (viewer.role === 'organizer') return this.sessions.get(viewer.id, sessionId);
    const isTheirs = viewer.sessionId === sessionId;
    const view = isTheirs ? await this.directory.bySession(sessionId) : undefined;
    if (!view) throw new SessionNotFoundError();
    return view;
  }

  /**
   * What the viewer sees of the session now.
   * @param listen is told on which questions a participant has voted (`votersOf` each), before the
   *   results are read: who listens for news from then on misses none
   * @throws SessionNotFoundError where the session is not the viewer's
   */
  async see(
    viewer: Viewer,
    sessionId: string,
    listen?: (voted: readonly string[]) => void | Promise<void>,
  ): Promise<Snapshot> {
    const view = await this.find(viewer, sessionId);
    if (viewer.role === 'organizer') {
      const results = await this.results.list(view);
      const now = await this.find(viewer, sessionId);
      return { session: toSession(now, this.environment.publicUrl), results };
    }
    const recollection = await this.audience.recall(viewer);
    await listen?.(recollection.voted);
    const results = await this.results.list(view);
    const { session, visible } = await this.audience.show(viewer, recollection);
    return { session, results: results.filter(({ questionId }) => visible.has(questionId)) };
  }

  async getSessionResults(viewer: Viewer, sessionId: string): Promise<SessionResults> {
    const { questions } = await this.find(viewer, sessionId);
    await this.results.catchUp(questions.map(({ id }) => id));
    const { results } = await this.see(viewer, sessionId);
    return { sessionId, results };
  }

  /**
   * @throws QuestionNotFoundError where the question is not in a session of the viewer
   * @throws ResultsHiddenError where a participant may not see the result now
   */
  async getResult(viewer: Viewer, questionId: string): Promise<Result> {
    await this.#requireQuestion(viewer, questionId);
    if (viewer.role === 'participant') {
      const { visible } = await this.audience.see(viewer);
      if (!visible.has(questionId)) throw new ResultsHiddenError();
    }
    await this.results.catchUp([questionId]);
    const result = await this.results.get(questionId);
    if (!result) throw new QuestionNotFoundError();
    return result;
  }

  async #requireQuestion(viewer: Viewer, questionId: string): Promise<void> {
    const view = isId(questionId) ? await this.directory.byQuestion(questionId) : undefined;
    const isTheirs =
      viewer.role === 'organizer'
        ? view?.session.accountId === viewer.id
        : view?.session.id === viewer.sessionId;
    const question = view && isTheirs ? questionIn(view, questionId) : undefined;
    // A draft is nothing to the audience.
    if (!question || (viewer.role === 'participant' && question.status === 'draft')) {
      throw new QuestionNotFoundError();
    }
  }
}
