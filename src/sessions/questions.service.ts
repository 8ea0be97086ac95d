import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Organizer } from '../accounts/index.js';
import { limits } from '../contract/index.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import { type ImagesOfQuestion, ImageUses } from '../images/index.js';
import { isId, newId } from '../platform/ids.js';
import { withoutUndefined } from '../platform/without-undefined.js';
import {
  asksTheSame,
  define,
  type GivenDefinition,
  hasSamePictures,
  imagesIn,
  type QuestionDefinition,
  relabelledOptions,
} from './definition.rules.js';
import type { Moderator } from './link.js';
import { lockQuestion, lockSession } from './locks.js';
import { endOf, opensAtOnce } from './pacing.rules.js';
import { requireModeration } from './moderation.rules.js';
import { QuestionEntity } from './question.entity.js';
import { QuestionLifecycleService } from './question-lifecycle.service.js';
import { requireRevision } from './revisions.js';
import { SameTransaction } from './same-transaction.js';
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
  /** Left out or null: none. */
  explanation?: string | null;
}

/** Questions as their organizer writes them. Opening and closing: QuestionLifecycleService. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: SessionDirectory,
    private readonly changes: SessionChanges,
    private readonly sameTransaction: SameTransaction,
    private readonly images: ImageUses,
    private readonly lifecycle: QuestionLifecycleService,
  ) {}

  /** @throws QuestionNotFoundError where there is none, or it is another's */
  async get(accountId: string, id: string): Promise<QuestionView> {
    const view = isId(id) ? await this.directory.byQuestion(id) : undefined;
    const question = view?.session.accountId === accountId ? questionIn(view, id) : undefined;
    if (!question) throw new QuestionNotFoundError();
    return question;
  }

  /** @throws QuestionNotFoundError where it is nothing to who moderates, LinkRevokedError */
  async getModerated(user: Organizer | Moderator, id: string): Promise<QuestionView> {
    const view = isId(id) ? await this.directory.byQuestion(id) : undefined;
    const question = view && questionIn(view, id);
    if (!question) throw new QuestionNotFoundError();
    requireModeration(user, view.session, question);
    return question;
  }

  /**
   * Adds a question at the end; in a live session that is self-paced it is open.
   * @throws LimitReachedError, ValidationFailedError
   */
  async create(accountId: string, sessionId: string, given: NewQuestion): Promise<QuestionView> {
    const definition = define(given);
    const id = await this.dataSource.transaction(async (manager) => {
      const session = await lockSession(manager, accountId, sessionId);
      if (session.status === 'ended') {
        throw new InvalidTransitionError('add a question to', 'session', 'ended');
      }
      const position = await manager.countBy(QuestionEntity, { sessionId });
      requireRoom(position);
      const question = newQuestion(sessionId, position, { ...given, ...definition });
      const opened = opensAtOnce(session)
        ? await this.lifecycle.openNew(question, endOf(session))
        : undefined;
      await manager.insert(QuestionEntity, question);
      await this.images.add(manager, accountId, imagesOf([question]));
      await opened?.(manager);
      return question.id;
    });
    return this.#tell(sessionId, id);
  }

  /**
   * Asks a question again: a draft behind it, that asks the same, with the same options by the same ids. How
   * people have moved is then a cross-tab of both.
   * @throws QuestionNotFoundError, InvalidTransitionError, LimitReachedError
   */
  async repeat(accountId: string, id: string): Promise<QuestionView> {
    const [copy, moved] = await this.dataSource.transaction(async (manager) => {
      const { session, question } = await lockQuestion(manager, accountId, id);
      if (session.status === 'ended') {
        throw new InvalidTransitionError('add a question to', 'session', 'ended');
      }
      const { sessionId } = question;
      const questions = await manager.findBy(QuestionEntity, { sessionId });
      requireRoom(questions.length);
      const position = question.position + 1;
      const copy = newQuestion(sessionId, position, { ...question, repeatsId: id });
      const opened = opensAtOnce(session)
        ? await this.lifecycle.openNew(copy, endOf(session))
        : undefined;
      await manager.query(
        'update questions set position = position + 1 where session_id = $1 and position >= $2',
        [sessionId, position],
      );
      await manager.insert(QuestionEntity, copy);
      await this.images.add(manager, accountId, imagesOf([copy]));
      await opened?.(manager);
      return [copy, questions.filter((one) => one.position >= position)] as const;
    });
    const view = await this.changes.tell(copy.sessionId, (view) => [
      ['question.updated', { view, questionId: copy.id }],
      ...moved.map(
        (before) => ['question.updated', { view, questionId: before.id, before }] as const,
      ),
    ]);
    const repeated = questionIn(view, copy.id);
    if (!repeated) throw new QuestionNotFoundError();
    return repeated;
  }

  /**
   * @param ifMatch the revision that is to be changed; undefined: whichever there is
   * @throws EditConflictError where it is another by now
   * @throws QuestionHasVotesError where kind, options, pictures or scale would change under votes,
   *   counted or still in the queue; the labels of the same options may, what is said of pictures, and
   *   what is right
   * @throws ValidationFailedError
   */
  async update(
    accountId: string,
    id: string,
    given: GivenDefinition &
      Partial<Pick<NewQuestion, 'prompt' | 'durationSeconds' | 'explanation'>>,
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
      }
      const isReworded =
        question.round !== unchanged.round ||
        relabelledOptions(question.options, definition.options).length > 0;
      const isRekeyed = !isDeepStrictEqual(keyIn(question), keyIn(definition));
      const { prompt, durationSeconds, explanation } = given;
      const written = withoutUndefined({ prompt, durationSeconds, explanation });
      Object.assign(question, definition, written);
      if (!isDeepStrictEqual(writtenIn(question), writtenIn(unchanged))) question.revision += 1;
      await manager.save(question);
      // The labels are in the result.
      if (isReworded) await this.sameTransaction.run('reworded', manager, question);
      if (isRekeyed) await this.sameTransaction.run('rekeyed', manager, question);
      if (!hasSamePictures(question, unchanged)) {
        await this.images.set(manager, accountId, imagesOf([question]));
      }
      return unchanged;
    });
    return this.#tell(before.sessionId, id, before);
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
      await manager.query(
        'update questions set repeats_id = null where session_id = $1 and repeats_id = $2',
        [question.sessionId, id],
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

  async #tell(
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

/** @throws LimitReachedError where a session has so many questions that no other fits */
function requireRoom(count: number): void {
  if (count >= limits.questionsPerSession) {
    throw new LimitReachedError(limits.questionsPerSession, 'questions in a session');
  }
}

/** What of a question its organizer wrote. */
function writtenIn(question: QuestionView) {
  const { kind, prompt, options, imageId, imageAlt, settings, durationSeconds } = question;
  const { explanation } = question;
  const asked = { kind, prompt, options, imageId, imageAlt, settings, durationSeconds };
  return { ...asked, ...keyIn(question), explanation };
}

/** What its answers are measured by. */
function keyIn({ answerKey, scoring }: Pick<QuestionView, 'answerKey' | 'scoring'>) {
  return { answerKey, scoring };
}

/** @param prefixOf where a request has the question */
export function imagesOf(
  questions: readonly QuestionEntity[],
  prefixOf: (index: number) => string = () => '',
): ImagesOfQuestion[] {
  return questions.map((question, index) => ({
    questionId: question.id,
    images: imagesIn(question, prefixOf(index)),
  }));
}

export function newQuestion(
  sessionId: string,
  position: number,
  written: QuestionDefinition &
    Pick<NewQuestion, 'prompt' | 'durationSeconds' | 'explanation'> & { repeatsId?: string | null },
): QuestionEntity {
  const { kind, prompt, options, imageId, imageAlt, settings, durationSeconds = null } = written;
  const { answerKey, scoring, explanation = null, repeatsId = null } = written;
  return Object.assign(new QuestionEntity(), {
    kind,
    prompt,
    options,
    imageId,
    imageAlt,
    settings,
    durationSeconds,
    id: newId(),
    sessionId,
    position,
    revision: 1,
    answerKey,
    scoring,
    explanation,
    repeatsId,
    status: 'draft',
    resultsRevealed: false,
    openedAt: null,
    closesAt: null,
    closedAt: null,
    round: 1,
    voted: false,
    originId: null,
  } satisfies Partial<QuestionEntity>);
}
