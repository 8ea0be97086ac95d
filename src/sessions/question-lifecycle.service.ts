import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { extended, nextQuestionStatus } from './lifecycle.rules.js';
import { lockQuestion } from './owned.js';
import { QuestionEntity } from './question.entity.js';
import { QuestionTimers } from './question-timers.js';
import { questionIn, type QuestionView, SessionDirectory } from './session-directory.js';
import type { SessionEntity } from './session.entity.js';
import { SessionEvents } from './session.events.js';
import { QuestionNotFoundError, SessionNotLiveError } from './sessions.errors.js';

/** Opening, closing, revealing: what the organizer does while the audience looks. */
@Injectable()
export class QuestionLifecycleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: SessionDirectory,
    private readonly events: SessionEvents,
    private readonly timers: QuestionTimers,
  ) {}

  /**
   * @param durationSeconds closes the question by itself; left out, its own counts; null: none
   * @throws SessionNotLiveError, InvalidTransitionError
   */
  async open(
    accountId: string,
    id: string,
    durationSeconds?: number | null,
  ): Promise<QuestionEntity> {
    return this.#change('question.updated', accountId, id, async (question, session) => {
      if (session.status !== 'live') throw new SessionNotLiveError(session.status);
      question.status = nextQuestionStatus('open', question.status);
      question.openedAt = notBefore(question.closedAt);
      question.closedAt = null;
      const duration = durationSeconds === undefined ? question.durationSeconds : durationSeconds;
      question.closesAt = duration ? new Date(Date.now() + duration * 1000) : null;
      if (question.resultsFinal) question.resultsVersion += 1;
      question.resultsFinal = false;
      // Before the commit: a timer without its question does nothing when it fires, a question
      // without its timer would stay open.
      await this.timers.schedule(question);
    });
  }

  /**
   * Gives an open question more time. Of several at the same time, each adds its own.
   * @throws InvalidTransitionError where no time runs
   */
  async extend(accountId: string, id: string, seconds: number): Promise<QuestionEntity> {
    return this.#change('question.updated', accountId, id, async (question) => {
      question.closesAt = extended(question, seconds, Date.now());
      await this.timers.schedule(question); // before the commit, as in `open`
    });
  }

  /** Once this resolves, no vote is accepted. @throws InvalidTransitionError unless open */
  async close(accountId: string, id: string): Promise<QuestionEntity> {
    return this.#change('question.closed', accountId, id, close);
  }

  /** Closes the question if it is still open with this very timer. */
  async closeExpired(id: string, closesAt: Date): Promise<void> {
    const { status, closesAt: present } =
      (await this.dataSource.manager.findOneBy(QuestionEntity, { id })) ?? {};
    if (status !== 'open' || present?.getTime() !== closesAt.getTime()) return;
    await this.#change('question.closed', undefined, id, (question) => {
      if (question.closesAt?.getTime() === closesAt.getTime()) close(question);
    });
  }

  /** @returns the questions that were open, as they were */
  async closeAllOf(manager: EntityManager, sessionId: string): Promise<QuestionEntity[]> {
    const open = await manager.find(QuestionEntity, {
      where: { sessionId, status: 'open' },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const unchanged = open.map((question) => question.copy());
    open.forEach(close);
    await manager.save(open);
    return unchanged;
  }

  /** Shows the results to all, whatever the visibility says. */
  async reveal(accountId: string, id: string): Promise<QuestionEntity> {
    return this.#change('question.updated', accountId, id, (question) => {
      question.resultsRevealed = true;
    });
  }

  /** Takes a reveal back: the visibility counts again. */
  async hide(accountId: string, id: string): Promise<QuestionEntity> {
    return this.#change('question.updated', accountId, id, (question) => {
      question.resultsRevealed = false;
    });
  }

  /**
   * Begins the next round: all votes so far are erased, those in the queue too.
   * @param erase deletes, in the same transaction, what other modules keep of the votes
   */
  async reset(
    accountId: string,
    id: string,
    erase: (manager: EntityManager) => Promise<void>,
  ): Promise<QuestionEntity> {
    return this.#change('question.reset', accountId, id, async (question, _, manager) => {
      question.round += 1; // what is queued for the old round finds it gone
      question.voted = false;
      question.resultsVersion += 1;
      // No vote of the new round can exist while the question is closed.
      question.resultsFinal = question.status === 'closed';
      await erase(manager);
    });
  }

  async #change(
    event: 'question.updated' | 'question.closed' | 'question.reset',
    accountId: string | undefined,
    id: string,
    change: (
      question: QuestionEntity,
      session: SessionEntity,
      manager: EntityManager,
    ) => void | Promise<void>,
  ): Promise<QuestionEntity> {
    const before = await this.dataSource.transaction(async (manager) => {
      const { question, session } = await lockQuestion(manager, accountId, id);
      const unchanged = question.copy();
      await change(question, session, manager);
      await manager.save(question);
      return unchanged;
    });
    const view = await this.directory.changed(before.sessionId);
    const question = view && questionIn(view, id);
    if (!question) throw new QuestionNotFoundError();
    await this.events.emit(event, { view, questionId: id, before });
    // Not where the timer itself has closed it: that one is still at work.
    if (accountId && isOtherTime(before, question)) await this.timers.drop(before);
    return question;
  }
}

/** Whether the timer of before has nothing more to do. */
function isOtherTime(before: QuestionEntity, now: QuestionView): boolean {
  if (before.status !== 'open' || !before.closesAt) return false;
  return now.status !== 'open' || now.closesAt?.getTime() !== before.closesAt.getTime();
}

function close(question: QuestionEntity): void {
  question.status = nextQuestionStatus('close', question.status);
  question.closedAt = notBefore(question.openedAt);
}

/**
 * Now, but later than what came before, whatever the clock of the process that did that: a vote
 * is let in or not by which of the two is later.
 */
function notBefore(earlier: Date | null): Date {
  return new Date(Math.max(Date.now(), earlier ? earlier.getTime() + 1 : 0));
}
