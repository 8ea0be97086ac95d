import { Injectable } from '@nestjs/common';
import type { Organizer } from '../accounts/index.js';
import {
  isKeyDue,
  type ModeratorSnapshot,
  type Result,
  type ResultAudience,
  type ScreenSnapshot,
  type SessionResults,
  type Snapshot,
} from '../contract/index.js';
import { Addresses } from '../platform/addresses/addresses.js';
import { isId } from '../platform/ids.js';
import { type Eyes, ResultsHiddenError, ResultsService } from '../results/index.js';
import {
  isModerated,
  type Moderator,
  questionIn,
  QuestionNotFoundError,
  type QuestionView,
  type Screen,
  SessionDirectory,
  SessionsService,
  type SessionView,
  toScreenSession,
  toSession,
} from '../sessions/index.js';
import { AcceptedVotes } from '../voting/index.js';
import { audienceOf, AudienceService, toAudienceOutline } from './audience.service.js';
import { toTurnout } from './turnout.rules.js';
import type { Player, Viewer } from './viewer.js';

/** What organizers, participants, screens and moderators may see of sessions and results. */
@Injectable()
export class ViewingService {
  constructor(
    private readonly directory: SessionDirectory,
    private readonly sessions: SessionsService,
    private readonly audience: AudienceService,
    private readonly accepted: AcceptedVotes,
    private readonly results: ResultsService,
    private readonly addresses: Addresses,
  ) {}

  /** @throws SessionNotFoundError where the session is not the viewer's */
  async find(viewer: Viewer, sessionId: string): Promise<SessionView> {
    return this.sessions.getFor(viewer, sessionId);
  }

  /**
   * The screen that a user may look at: its own or, of an organizer, that of a session of theirs.
   * @throws SessionNotFoundError where it is neither
   */
  async asScreen(user: Organizer | Screen, sessionId: string): Promise<Screen> {
    await this.sessions.getFor(user, sessionId);
    return user.role === 'screen' ? user : { role: 'screen', id: user.id, sessionId };
  }

  /**
   * What the viewer sees of the session now.
   * @param listen is told on which questions a participant has voted (`roundKeyOf` each), before the
   *   results are read: who listens for news from then on misses none
   * @throws SessionNotFoundError where the session is not the viewer's
   */
  async see(
    viewer: Viewer,
    sessionId: string,
    listen?: (voted: readonly string[]) => void | Promise<void>,
  ): Promise<Snapshot | ScreenSnapshot> {
    if (viewer.role === 'screen') return this.seeAsScreen(viewer);
    if (viewer.role === 'moderator') return this.seeAsModerator(viewer, sessionId);
    const view = await this.find(viewer, sessionId);
    if (viewer.role === 'organizer') {
      const results = await this.results.list(view, 'organizer');
      const latest = await this.find(viewer, sessionId);
      return { session: toSession(latest, this.addresses.forAll), results, now: now() };
    }
    const since = performance.now();
    const recollection = await this.audience.recall(viewer);
    const isWithdrawn = (voters: string) =>
      this.accepted.isWithdrawnSince(since, voters, viewer.id);
    await listen?.(recollection.voted.filter((voters) => !isWithdrawn(voters)));
    const results = await this.results.list(view);
    const { session, visible } = await this.audience.show(viewer, recollection);
    return {
      session,
      results: results.filter(({ questionId }) => visible.has(questionId)),
      now: now(),
    };
  }

  /** What everybody in the hall may see. @throws SessionNotFoundError where it is gone */
  async seeAsScreen(screen: Screen): Promise<ScreenSnapshot> {
    const results = await this.results.list(await this.find(screen, screen.sessionId));
    // As it is now, so that no result comes along that was hidden meanwhile.
    const view = await this.find(screen, screen.sessionId);
    const { session, questions } = view;
    const shown = questions.filter(({ status }) => status !== 'draft');
    const isShown = ({ questionId }: Result) => shown.some(({ id }) => id === questionId);
    const forAll = shown.filter((question) => audienceOf(question, session) === 'everyone');
    return {
      session: toScreenSession(view, shown, this.addresses.forAll),
      results: results.filter(({ questionId }) => forAll.some(({ id }) => id === questionId)),
      turnouts: results.filter(isShown).map(toTurnout),
      now: now(),
    };
  }

  /** What is to be moderated. @throws SessionNotFoundError where the session is not the user's */
  async seeAsModerator(user: Organizer | Moderator, sessionId: string): Promise<ModeratorSnapshot> {
    const { session, questions } = await this.find(user, sessionId);
    const asked = questions.filter(isModerated);
    const results = await this.results.list({ session, questions: asked }, 'organizer');
    const latest = await this.find(user, sessionId);
    const moderated = latest.questions.filter(isModerated);
    return {
      session: {
        ...toAudienceOutline(latest),
        questions: moderated.map((question) => question.toAudienceQuestion(latest.session)),
      },
      results: results.filter(({ questionId }) => moderated.some(({ id }) => id === questionId)),
      now: now(),
    };
  }

  async getSessionResults(viewer: Viewer, sessionId: string): Promise<SessionResults> {
    const { questions } = await this.find(viewer, sessionId);
    await this.results.catchUp(questions.map(({ id }) => id));
    const { results } = await this.see(viewer, sessionId);
    return { sessionId, results };
  }

  /**
   * @throws QuestionNotFoundError where the question is not in a session of the viewer
   * @throws ResultsHiddenError where a participant or a screen may not see the result now
   */
  async getResult(viewer: Viewer, questionId: string): Promise<Result> {
    await this.requireResult(viewer, questionId);
    await this.results.catchUp([questionId]);
    const eyes = eyesOf(viewer);
    const result =
      this.results.peek(questionId, eyes) ?? (await this.results.get(questionId, eyes));
    if (!result) throw new QuestionNotFoundError();
    return result;
  }

  /** @throws QuestionNotFoundError where the question is nothing to the viewer */
  async getQuestion(viewer: Viewer, questionId: string): Promise<QuestionView> {
    return (await this.#find(viewer, questionId)).question;
  }

  /**
   * The question, where the viewer may see its result now.
   * @throws as `getResult`
   */
  async requireResult(viewer: Viewer, questionId: string): Promise<QuestionView> {
    const { question, audience } = await this.#find(viewer, questionId);
    if (!(await this.#maySee(viewer, questionId, audience))) throw new ResultsHiddenError();
    return question;
  }

  /**
   * The question, where the viewer may know what is right in it.
   * @throws QuestionNotFoundError where the question is not in a session of the viewer, NotAdmittedError
   * @throws ResultsHiddenError where a participant or a screen may not know it now
   */
  async requireKey(viewer: Player, questionId: string): Promise<QuestionView> {
    const { question } = await this.#find(viewer, questionId);
    const { session } = await this.find(viewer, question.sessionId);
    if (viewer.role !== 'organizer' && !isKeyDue(question, question.visibilityIn(session))) {
      throw new ResultsHiddenError();
    }
    return question;
  }

  async #maySee(viewer: Viewer, questionId: string, audience: ResultAudience): Promise<boolean> {
    switch (viewer.role) {
      case 'organizer':
      case 'moderator':
        return true;
      case 'participant':
        return this.audience.seesResult(viewer, questionId);
      case 'screen':
        return audience === 'everyone';
    }
  }

  /**
   * The question, and who of the audience sees its result.
   * @throws QuestionNotFoundError where the question is nothing to the viewer
   */
  async #find(
    viewer: Viewer,
    questionId: string,
  ): Promise<{ question: QuestionView; audience: ResultAudience }> {
    const view = isId(questionId)
      ? (this.directory.peekByQuestion(questionId) ?? (await this.directory.byQuestion(questionId)))
      : undefined;
    const isTheirs =
      viewer.role === 'organizer'
        ? view?.session.accountId === viewer.id
        : view?.session.id === viewer.sessionId;
    const question = view && isTheirs ? questionIn(view, questionId) : undefined;
    if (!view || !question || !knowsOf(viewer, question)) throw new QuestionNotFoundError();
    return { question, audience: audienceOf(question, view.session) };
  }
}

/** Whose eyes the viewer sees results with. */
export function eyesOf({ role }: Viewer): Eyes {
  return role === 'organizer' || role === 'moderator' ? 'organizer' : 'audience';
}

/** A draft is the organizer's alone, and what nobody writes in is nothing to moderators. */
function knowsOf({ role }: Viewer, question: QuestionView): boolean {
  if (role === 'organizer') return true;
  return role === 'moderator' ? isModerated(question) : question.status !== 'draft';
}

function now(): string {
  return new Date().toISOString();
}
