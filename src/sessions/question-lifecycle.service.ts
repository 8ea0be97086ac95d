import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { extended, laterThan, nextQuestionStatus, opening, takesVotes } from './lifecycle.rules.js';
import { lockQuestion } from './locks.js';
import { QuestionEntity } from './question.entity.js';
import { closingAfterMove, closingWithin, endOf } from './pacing.rules.js';
import { QuestionTimers } from './question-timers.js';
import { questionIn, type QuestionView } from './session-directory.js';
import type { SessionEntity } from './session.entity.js';
import { SessionChanges } from './session-changes.js';
import { SameTransaction } from './same-transaction.js';
import {
  InvalidTransitionError,
  LegalHoldError,
  MotionDecidedError,
  QuestionNotFoundError,
  SessionNotLiveError,
} from './sessions.errors.js';

type LifecycleEvent = 'question.updated' | 'question.closed' | 'question.reset';
type Locked = [question: QuestionEntity, session: SessionEntity, manager: EntityManager];

/** Opening, closing, revealing: what the organizer does while the audience looks. */
@Injectable()
export class QuestionLifecycleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: SessionChanges,
    private readonly sameTransaction: SameTransaction,
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
    return this.#change('question.updated', accountId, id, async (question, session, manager) => {
      if (session.status !== 'live') throw new SessionNotLiveError(session.status);
      question.status = nextQuestionStatus('open', question.status);
      const duration = durationSeconds === undefined ? question.durationSeconds : durationSeconds;
      Object.assign(question, opening(question.closedAt, duration, Date.now()));
      question.closesAt = closingWithin(question.closesAt, endOf(session));
      await this.sameTransaction.run('opened', manager, question);
      // Before the commit: a timer without its question does nothing when it fires, a question
      // without its timer would stay open.
      await this.timers.schedule(question);
    });
  }

  /**
   * Gives an open question more time, within that of its session. Of several at the same time, each adds
   * its own.
   * @throws InvalidTransitionError where no time runs
   */
  async extend(accountId: string, id: string, seconds: number): Promise<QuestionEntity> {
    return this.#change('question.updated', accountId, id, async (question, session) => {
      const closesAt = extended(question, seconds, Date.now());
      question.closesAt = closingWithin(closesAt, endOf(session));
      await this.timers.schedule(question); // before the commit, as in `open`
    });
  }

  /**
   * Opens a question that is not stored yet.
   * @param closesAt when it closes by itself; null: when it is closed
   * @returns what is to be done in the transaction that stores it
   */
  async openNew(
    question: QuestionEntity,
    closesAt: Date | null,
  ): Promise<(manager: EntityManager) => Promise<void>> {
    question.status = nextQuestionStatus('open', question.status);
    question.openedAt = new Date();
    question.closesAt = closesAt;
    await this.timers.schedule(question); // before it is stored, as in `open`
    return (manager) => this.sameTransaction.run('opened', manager, question);
  }

  /**
   * Says anew when an open question closes by itself, sooner or later than before.
   * @param closesAt null: when it is closed
   * @throws InvalidTransitionError where it takes no votes any more
   */
  async closeAt(accountId: string, id: string, closesAt: Date | null): Promise<QuestionEntity> {
    return this.#change('question.updated', accountId, id, async (question) => {
      if (!takesVotes(question, Date.now())) {
        throw new InvalidTransitionError('set the end of', 'question', question.status);
      }
      if (question.closesAt?.getTime() === closesAt?.getTime()) return;
      question.closesAt = closesAt;
      await this.timers.schedule(question); // before the commit, as in `open`
    });
  }

  /** Once this resolves, no vote is accepted. @throws InvalidTransitionError unless open */
  async close(accountId: string, id: string): Promise<QuestionEntity> {
    return this.#change('question.closed', accountId, id, close);
  }

  /** Closes the question if it is still open with this very timer. */
  async closeExpired(id: string, closesAt: Date): Promise<void> {
    const isDue = (question: QuestionEntity) =>
      question.status === 'open' && question.closesAt?.getTime() === closesAt.getTime();
    const found = await this.dataSource.manager.findOneBy(QuestionEntity, { id });
    if (!found || !isDue(found)) return;
    const before = await this.#save(undefined, id, (question) => {
      // Again, as it is locked now: it may have been given more time, or closed, meanwhile.
      if (!isDue(question)) return false;
      close(question);
      return true;
    }).catch(ignoreMissing);
    if (before) await this.#tell('question.closed', before);
  }

  /**
   * Opens those of a session that are meant, each until the session ends: a timer of its own would run for
   * all at once, whoever is at which. A motion that may not open again stays closed.
   * @returns those, as they were
   */
  async openAllOf(
    manager: EntityManager,
    session: SessionEntity,
    isMeant: (question: QuestionView) => boolean,
  ): Promise<QuestionEntity[]> {
    return this.#changeAllOf(manager, session.id, isMeant, async (question) => {
      const before = question.copy();
      question.status = nextQuestionStatus('open', question.status);
      Object.assign(question, opening(question.closedAt, null, Date.now()));
      question.closesAt = endOf(session);
      try {
        // A savepoint: what one has written of it is taken back where another refuses it.
        await manager.transaction((part) => this.sameTransaction.run('opened', part, question));
      } catch (error) {
        if (!(error instanceof MotionDecidedError)) throw error;
        Object.assign(question, before);
      }
    });
  }

  /**
   * Has the open questions of a session close when that ends, which was to be at another time.
   * @returns those that close at another time now, as they were
   */
  async moveEndOf(
    manager: EntityManager,
    session: SessionEntity,
    before: Date | null,
  ): Promise<QuestionEntity[]> {
    const moved = ({ closesAt }: QuestionView) =>
      closingAfterMove(closesAt, before, endOf(session));
    const isMeant = (question: QuestionView) =>
      question.status === 'open' && moved(question)?.getTime() !== question.closesAt?.getTime();
    return this.#changeAllOf(manager, session.id, isMeant, (question) => {
      question.closesAt = moved(question);
    });
  }

  /** @returns the questions that were open, as they were */
  async closeAllOf(manager: EntityManager, sessionId: string): Promise<QuestionEntity[]> {
    return this.#changeAllOf(manager, sessionId, ({ status }) => status === 'open', close);
  }

  /** To be called when that is done. @param closed as they were before */
  async dropTimersOf(closed: readonly QuestionEntity[]): Promise<void> {
    for (const before of closed) if (before.closesAt) await this.timers.drop(before);
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
   * Begins the next round: all votes so far are erased, those in the queue too. One that is closed is as one
   * that was not asked yet: it was not opened, and nobody has shown its result.
   */
  async reset(accountId: string, id: string): Promise<QuestionEntity> {
    return this.#change('question.reset', accountId, id, async (question, session, manager) => {
      if (session.legalHoldAt) throw new LegalHoldError();
      question.round += 1; // what is queued for the old round finds it gone
      question.voted = false;
      if (question.status === 'closed') {
        question.openedAt = null;
        question.resultsRevealed = false;
      }
      await this.sameTransaction.run('reset', manager, question);
    });
  }

  /** @returns those that are meant, as they were */
  async #changeAllOf(
    manager: EntityManager,
    sessionId: string,
    isMeant: (question: QuestionView) => boolean,
    change: (question: QuestionEntity) => void | Promise<void>,
  ): Promise<QuestionEntity[]> {
    const questions = await manager.find(QuestionEntity, {
      where: { sessionId },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const meant = questions.filter(isMeant);
    const unchanged = meant.map((question) => question.copy());
    for (const question of meant) await change(question);
    await manager.save(meant);
    return unchanged;
  }

  async #change(
    event: LifecycleEvent,
    accountId: string,
    id: string,
    change: (...locked: Locked) => void | Promise<void>,
  ): Promise<QuestionEntity> {
    const before = await this.#save(accountId, id, async (...locked) => {
      await change(...locked);
      return true;
    });
    const question = await this.#tell(event, before!);
    if (isOtherTime(before!, question)) await this.timers.drop(before!);
    return question;
  }

  /**
   * @param change is told what is locked, and says whether there is anything to save
   * @returns the question as it was before; undefined where there was nothing
   */
  async #save(
    accountId: string | undefined,
    id: string,
    change: (...locked: Locked) => boolean | Promise<boolean>,
  ): Promise<QuestionEntity | undefined> {
    return this.dataSource.transaction(async (manager) => {
      const { question, session } = await lockQuestion(manager, accountId, id);
      const before = question.copy();
      if (!(await change(question, session, manager))) return undefined;
      await manager.update(QuestionEntity, { id }, lifecycleOf(question));
      return before;
    });
  }

  async #tell(event: LifecycleEvent, before: QuestionEntity): Promise<QuestionEntity> {
    const { id, sessionId } = before;
    const view = await this.changes.tell(sessionId, (view) =>
      questionIn(view, id) ? [[event, { view, questionId: id, before }]] : [],
    );
    const question = questionIn(view, id);
    if (!question) throw new QuestionNotFoundError();
    return question;
  }
}

/** What changes here: written without being read once more, as it is locked. */
function lifecycleOf(question: QuestionEntity): Partial<QuestionEntity> {
  const { status, openedAt, closesAt, closedAt, resultsRevealed, round, voted } = question;
  return { status, openedAt, closesAt, closedAt, resultsRevealed, round, voted };
}

/** Of a question that was deleted meanwhile there is nothing to close. */
function ignoreMissing(error: unknown): undefined {
  if (!(error instanceof QuestionNotFoundError)) throw error;
  return undefined;
}

/** Whether the timer of before has nothing more to do. */
function isOtherTime(before: QuestionEntity, now: QuestionView): boolean {
  if (before.status !== 'open' || !before.closesAt) return false;
  return now.status !== 'open' || now.closesAt?.getTime() !== before.closesAt.getTime();
}

function close(question: QuestionEntity): void {
  question.status = nextQuestionStatus('close', question.status);
  question.closedAt = laterThan(question.openedAt, Date.now());
}
