import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { extended, nextQuestionStatus, takesVotes } from './lifecycle.rules.js';
import { lockQuestion } from './locks.js';
import { QuestionEntity } from './question.entity.js';
import { QuestionTimers } from './question-timers.js';
import { questionIn, type QuestionView } from './session-directory.js';
import type { SessionEntity } from './session.entity.js';
import { SessionChanges } from './session-changes.js';
import { VoteErasures } from './vote-erasures.js';
import {
  InvalidTransitionError,
  LegalHoldError,
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
    private readonly erasures: VoteErasures,
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

  /**
   * Opens a question that is not stored yet.
   * @param closesAt when it closes by itself; null: when it is closed
   */
  async openNew(question: QuestionEntity, closesAt: Date | null): Promise<void> {
    question.status = nextQuestionStatus('open', question.status);
    question.openedAt = new Date();
    question.closesAt = closesAt;
    await this.timers.schedule(question); // before it is stored, as in `open`
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

  /** Begins the next round: all votes so far are erased, those in the queue too. */
  async reset(accountId: string, id: string): Promise<QuestionEntity> {
    return this.#change('question.reset', accountId, id, async (question, session, manager) => {
      if (session.legalHoldAt) throw new LegalHoldError();
      question.round += 1; // what is queued for the old round finds it gone
      question.voted = false;
      question.resultsVersion += 1;
      // No vote of the new round can exist while the question is closed.
      question.resultsFinal = question.status === 'closed';
      await this.erasures.run(manager, id);
    });
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
  const { status, openedAt, closesAt, closedAt, resultsRevealed } = question;
  const { round, voted, resultsVersion, resultsFinal } = question;
  return {
    status,
    openedAt,
    closesAt,
    closedAt,
    resultsRevealed,
    round,
    voted,
    resultsVersion,
    resultsFinal,
  };
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
  question.closedAt = notBefore(question.openedAt);
}

/**
 * Now, but later than what came before, whatever the clock of the process that did that: a vote
 * is let in or not by which of the two is later.
 */
function notBefore(earlier: Date | null): Date {
  return new Date(Math.max(Date.now(), earlier ? earlier.getTime() + 1 : 0));
}
