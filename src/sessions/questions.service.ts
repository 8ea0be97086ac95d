import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { limits } from '../contract/index.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import { isId, newId } from '../platform/ids.js';
import { withoutUndefined } from '../platform/without-undefined.js';
import {
  asksTheSame,
  define,
  type GivenDefinition,
  type QuestionDefinition,
  relabelledOptions,
} from './definition.rules.js';
import { lockQuestion, lockSession } from './locks.js';
import { QuestionEntity } from './question.entity.js';
import { requireRevision } from './revisions.js';
import {
  questionIn,
  type QuestionView,
  SessionDirectory,
  type SessionView,
} from './session-directory.js';
import { SessionChanges } from './session-changes.js';
import {
  InvalidTransitionError,
  LegalHoldError,
  LimitReachedError,
  QuestionHasVotesError,
  QuestionNotFoundError,
} from './sessions.errors.js';

/** A question as its organizer gives it. */
export interface NewQuestion extends GivenDefinition {
  kind: string;
  prompt: string;
  /** Left out or null: none. */
  durationSeconds?: number | null;
}

/** Questions as their organizer writes them. Opening and closing: QuestionLifecycleService. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: SessionDirectory,
    private readonly changes: SessionChanges,
  ) {}

  /** @throws QuestionNotFoundError where there is none, or it is another's */
  async get(accountId: string, id: string): Promise<QuestionView> {
    const view = isId(id) ? await this.directory.byQuestion(id) : undefined;
    const question = view?.session.accountId === accountId ? questionIn(view, id) : undefined;
    if (!question) throw new QuestionNotFoundError();
    return question;
  }

  /** Adds a question at the end. @throws LimitReachedError, ValidationFailedError */
  async create(accountId: string, sessionId: string, given: NewQuestion): Promise<QuestionView> {
    const definition = define(given);
    const id = await this.dataSource.transaction(async (manager) => {
      const session = await lockSession(manager, accountId, sessionId);
      if (session.status === 'ended') {
        throw new InvalidTransitionError('add a question to', 'session', 'ended');
      }
      const position = await manager.countBy(QuestionEntity, { sessionId });
      if (position >= limits.questionsPerSession) {
        throw new LimitReachedError(limits.questionsPerSession, 'questions in a session');
      }
      const question = newQuestion(sessionId, position, { ...given, ...definition });
      await manager.insert(QuestionEntity, question);
      return question.id;
    });
    return this.#announce(sessionId, id);
  }

  /**
   * @param ifMatch the revision that is to be changed; undefined: whichever there is
   * @throws EditConflictError where it is another by now
   * @throws QuestionHasVotesError where kind, options or scale would change under votes, counted
   *   or still in the queue; the labels of the same options may
   */
  async update(
    accountId: string,
    id: string,
    given: GivenDefinition & Partial<Pick<NewQuestion, 'prompt' | 'durationSeconds'>>,
    ifMatch?: string,
  ): Promise<QuestionView> {
    const before = await this.dataSource.transaction(async (manager) => {
      const { question } = await lockQuestion(manager, accountId, id);
      await requireRevision(question, ifMatch, () => question.toQuestion());
      const unchanged = question.copy();
      const definition = define(given, question);
      if (!asksTheSame(question, definition)) {
        if (question.voted) throw new QuestionHasVotesError();
        question.round += 1; // a vote checked against the old definition finds its round gone
        question.resultsVersion += 1;
      } else if (relabelledOptions(question.options, definition.options).length > 0) {
        question.resultsVersion += 1; // the labels are in the result
      }
      const { prompt, durationSeconds } = given;
      Object.assign(question, definition, withoutUndefined({ prompt, durationSeconds }));
      if (!isDeepStrictEqual(writtenIn(question), writtenIn(unchanged))) question.revision += 1;
      await manager.save(question);
      return unchanged;
    });
    return this.#announce(before.sessionId, id, before);
  }

  /**
   * Takes the question's votes with it, counted or still in the queue.
   * @param ifMatch as in `update` @throws EditConflictError
   */
  async delete(accountId: string, id: string, ifMatch?: string): Promise<void> {
    const before = await this.dataSource.transaction(async (manager) => {
      const { session, question } = await lockQuestion(manager, accountId, id);
      await requireRevision(question, ifMatch, () => question.toQuestion());
      if (session.legalHoldAt) throw new LegalHoldError();
      await manager.delete(QuestionEntity, { id });
      await manager.query(
        'update questions set position = position - 1 where session_id = $1 and position > $2',
        [question.sessionId, question.position],
      );
      return question;
    });
    await this.changes.tell(before.sessionId, (view) => [['question.removed', { view, before }]]);
  }

  /** @param questionIds all questions of the session @throws ValidationFailedError where not */
  async reorder(accountId: string, sessionId: string, questionIds: string[]): Promise<SessionView> {
    const unordered = await this.dataSource.transaction(async (manager) => {
      await lockSession(manager, accountId, sessionId);
      const questions = await manager.findBy(QuestionEntity, { sessionId });
      const ids = new Set(questionIds);
      const areAll = questions.every(({ id }) => ids.has(id)) && ids.size === questions.length;
      if (!areAll || ids.size !== questionIds.length) {
        const message = 'must hold each question of the session once';
        throw new ValidationFailedError([{ path: 'questionIds', message }]);
      }
      await manager.query(
        `update questions set position = place - 1
         from unnest($1::uuid[]) with ordinality as moved(question_id, place)
         where id = question_id and position <> place - 1`,
        [questionIds],
      );
      return questions;
    });
    return this.changes.tell(sessionId, (view) =>
      unordered
        .filter(({ id, position }) => questionIn(view, id)?.position !== position)
        .map((before) => ['question.updated', { view, questionId: before.id, before }]),
    );
  }

  async #announce(
    sessionId: string,
    questionId: string,
    before?: QuestionEntity,
  ): Promise<QuestionView> {
    const view = await this.changes.tell(sessionId, (view) => [
      ['question.updated', { view, questionId, before }],
    ]);
    const question = questionIn(view, questionId);
    if (!question) throw new QuestionNotFoundError();
    return question;
  }
}

/** What of a question its organizer wrote. */
function writtenIn({ kind, prompt, options, settings, durationSeconds }: QuestionView) {
  return { kind, prompt, options, settings, durationSeconds };
}

export function newQuestion(
  sessionId: string,
  position: number,
  written: QuestionDefinition & Pick<NewQuestion, 'prompt' | 'durationSeconds'>,
): QuestionEntity {
  const { kind, prompt, options, settings, durationSeconds = null } = written;
  return Object.assign(new QuestionEntity(), {
    kind,
    prompt,
    options,
    settings,
    durationSeconds,
    id: newId(),
    sessionId,
    position,
    revision: 1,
    status: 'draft',
    resultsRevealed: false,
    openedAt: null,
    closesAt: null,
    closedAt: null,
    round: 1,
    voted: false,
    resultsVersion: 0,
    resultsFinal: false,
  } satisfies Partial<QuestionEntity>);
}
