import { isDeepStrictEqual } from 'node:util';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AccountEvents, type Organizer } from '../accounts/index.js';
import type { TemplateFacts } from '../contract/index.js';
import { isId } from '../platform/ids.js';
import { ServerSettings } from '../platform/settings/server-settings.js';
import { withoutUndefined } from '../platform/without-undefined.js';
import {
  type Admittance,
  type GivenSettings,
  isAdmitted,
  splitSettings,
} from './admission.rules.js';
import { drawCode, withFreeCode } from './free-code.js';
import { nextSessionStatus, requireNoTemplate } from './lifecycle.rules.js';
import type { LinkHolder } from './link.js';
import { isOpenTo } from './link.rules.js';
import { lockSession } from './locks.js';
import { requireNoOpenMotion } from './motion-locks.js';
import { endOf, opensAtOnce, requireSamePace } from './pacing.rules.js';
import { QuestionEntity } from './question.entity.js';
import { QuestionLifecycleService } from './question-lifecycle.service.js';
import { changeSettings, requireFitting } from './settings.rules.js';
import { requireKeepable } from './retention.rules.js';
import { requireRevision } from './revisions.js';
import {
  type QuestionView,
  SessionDirectory,
  type SessionView,
  toSession,
} from './session-directory.js';
import { SessionEntity } from './session.entity.js';
import { SessionChanges } from './session-changes.js';
import { SessionTimers } from './session-timers.js';
import { keptTags } from './tags.rules.js';
import {
  LegalHoldError,
  LinkRevokedError,
  SessionHasVotesError,
  SessionNotFoundError,
  NotAdmittedError,
  SessionTimeOverError,
} from './sessions.errors.js';

/** One of the audience, as far as it matters here. */
interface Attendee {
  readonly role: 'participant';
  readonly id: string;
  readonly sessionId: string;
  readonly entry?: Admittance;
}

/** Of a change that somebody asks for. */
interface Condition {
  /** The revision that is to be changed, as entity tags; undefined: whichever there is. */
  readonly ifMatch: string | undefined;
  /** The address that who asks is told of, where the revision is another by now. */
  readonly baseUrl: string;
}

/** What another module does in the transaction of a change, such as writing down who made it. */
type Also = (manager: EntityManager, session: Readonly<SessionEntity>) => Promise<void>;

/** Questions as they were before a change of their session; undefined: it changes none. */
type Changed = readonly QuestionEntity[] | undefined | void;

/** A session that is gone. */
interface Removed {
  readonly sessionId: string;
  readonly questionIds: string[];
}

@Injectable()
export class SessionsService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: SessionDirectory,
    private readonly lifecycle: QuestionLifecycleService,
    private readonly changes: SessionChanges,
    private readonly accountEvents: AccountEvents,
    private readonly timers: SessionTimers,
    private readonly serverSettings: ServerSettings,
  ) {}

  onModuleInit(): void {
    this.accountEvents.on('deleting', async ({ accountId, manager, afterCommit }) => {
      const removed = await this.#removeAllOf(accountId, manager);
      afterCommit(async () => {
        for (const one of removed) await this.changes.tellRemoved(one);
      });
    });
  }

  /** @throws SessionNotFoundError where there is none, or it is another's */
  async get(accountId: string, id: string): Promise<SessionView> {
    const view = isId(id) ? await this.directory.bySession(id) : undefined;
    if (view?.session.accountId !== accountId) throw new SessionNotFoundError();
    return view;
  }

  /**
   * @throws SessionNotFoundError where there is none, or it is not theirs to look at
   * @throws LinkRevokedError where it was, of who has been let in by a link before
   * @throws NotAdmittedError where a participant's token is not of the roster
   */
  async getFor(user: Organizer | LinkHolder | Attendee, id: string): Promise<SessionView> {
    if (user.role === 'organizer') return this.get(user.id, id);
    const view = user.sessionId === id ? await this.directory.bySession(id) : undefined;
    if (!view) throw new SessionNotFoundError();
    if (user.role === 'participant') {
      if (!isAdmitted(user, view)) throw new NotAdmittedError();
    } else if (!isOpenTo(user, view.session)) {
      // Each time: the link may be revoked while a connection that it opens is still being made.
      throw new LinkRevokedError(user.role);
    }
    return view;
  }

  /** What `getFor` gives, where memory holds it and it is given: costs no turn of the loop. */
  peekFor(attendee: Attendee): SessionView | undefined {
    const view = this.directory.peek(attendee.sessionId);
    return view && isAdmitted(attendee, view) ? view : undefined;
  }

  /**
   * @param condition which revision is to be changed
   * @throws EditConflictError where it is another by now
   * @throws InvalidTransitionError where it is live and would get another pace
   * @throws ValidationFailedError
   * @throws SessionHasVotesError where it would become traceable after the first vote
   * @throws MotionOpenError where an open motion would be decided by something else
   */
  async update(
    accountId: string,
    id: string,
    changes: {
      title?: string;
      settings?: GivenSettings;
      tags?: string[];
      /** Means nothing where it is no template. */
      template?: Partial<TemplateFacts>;
    },
    condition: Condition,
  ): Promise<SessionView> {
    const { settings, admission } = splitSettings(changes.settings ?? {});
    const serverSettings = await this.serverSettings.get();
    return this.#change(accountId, id, async (session, manager) => {
      await this.#requireRevision(session, condition, manager);
      const before = writtenIn(session);
      requireKeepable(settings, before.settings, serverSettings);
      session.title = changes.title ?? session.title;
      if (changes.tags) Object.assign(session, keptTags(changes.tags));
      if (session.template) {
        session.template = { ...session.template, ...withoutUndefined(changes.template ?? {}) };
      }
      session.settings = changeSettings(settings, session.settings);
      session.admission = { ...session.admission, ...admission };
      requireFitting(session.settings, session.admission);
      requireSamePace(session.status, before.settings, session.settings);
      if (isDeepStrictEqual(writtenIn(session), before)) return;
      if (!isDeepStrictEqual(decidingIn(session), decidingIn(before))) {
        await requireNoOpenMotion(manager, id);
      }
      session.revision += 1;
      // A draft has no votes of before.
      const isAsked = asksForNames(session) && !asksForNames(before);
      if (isAsked && session.status !== 'draft') session.namedAt = new Date();
      if (session.settings.traceable && !before.settings.traceable) {
        if (await hasVotes(manager, id)) throw new SessionHasVotesError();
        session.traceableAt = session.status === 'draft' ? null : new Date();
      }
      if (session.status !== 'live') return;
      // Before the commit, as a question's: a timer without its session does nothing when it goes off.
      await this.timers.schedule(session);
      if (session.settings.endsAt === before.settings.endsAt) return;
      return this.lifecycle.moveEndOf(manager, session, endOf(before));
    });
  }

  /**
   * In a self-paced session all questions open.
   * @throws InvalidTransitionError unless it is a draft, and no template
   * @throws SessionTimeOverError where it would have ended by itself
   */
  async start(accountId: string, id: string): Promise<SessionView> {
    return this.#change(accountId, id, async (session, manager) => {
      requireNoTemplate(session, 'start');
      session.status = nextSessionStatus('start', session.status);
      session.startedAt = new Date();
      const end = endOf(session);
      if (end && end <= session.startedAt) throw new SessionTimeOverError();
      await this.timers.schedule(session); // before the commit, as in `update`
      if (opensAtOnce(session)) return this.lifecycle.openAllOf(manager, session, () => true);
    });
  }

  /**
   * Ends the session and closes what is open in it: once this resolves, no vote is accepted.
   * @param also is done in the same transaction
   * @throws InvalidTransitionError unless it is live
   */
  async end(accountId: string, id: string, also?: Also): Promise<SessionView> {
    const view = (await this.#end(accountId, id, also))!;
    await this.timers.drop(view.session);
    return view;
  }

  /** Ends the session if it is still live with this very timer. */
  async endExpired(id: string, endsAt: Date): Promise<void> {
    const isDue = (session: SessionEntity) =>
      session.status === 'live' && endOf(session)?.getTime() === endsAt.getTime();
    const found = await this.dataSource.manager.findOneBy(SessionEntity, { id });
    if (!found || !isDue(found)) return;
    try {
      // Again, as it is locked then: it may have been given more time, or ended, meanwhile.
      await this.#end(found.accountId, id, undefined, isDue);
    } catch (error) {
      if (!(error instanceof SessionNotFoundError)) throw error;
    }
  }

  /**
   * Takes an ended session up again: its questions stay closed, and who took part in it still does. In a
   * self-paced one those open again that were open when it ended; if its time is over, it has none now.
   * Where another session has its code by now, it gets a new one.
   * @throws InvalidTransitionError unless it has ended
   */
  async reopen(accountId: string, id: string): Promise<SessionView> {
    let code: string | undefined; // its own at first
    return withFreeCode(
      () =>
        this.#change(accountId, id, async (session, manager) => {
          session.status = nextSessionStatus('reopen', session.status);
          const { endedAt } = session;
          session.endedAt = null;
          session.code = code ?? session.code;
          const end = endOf(session);
          if (end && end <= new Date()) {
            session.settings = { ...session.settings, endsAt: null };
            session.revision += 1;
          }
          await this.timers.schedule(session); // before the commit, as in `update`
          if (!opensAtOnce(session)) return;
          return this.lifecycle.openAllOf(manager, session, isClosedSince(endedAt));
        }),
      () => (code = drawCode()),
    );
  }

  /**
   * Takes the questions and votes with it.
   * @param condition as in `update` @throws EditConflictError
   * @param also is done in the same transaction, once the session is locked
   * @throws LegalHoldError
   */
  async delete(accountId: string, id: string, condition?: Condition, also?: Also): Promise<void> {
    const { before, questionIds } = await this.dataSource.transaction(async (manager) => {
      const session = await lockSession(manager, accountId, id);
      await this.#requireRevision(session, condition, manager);
      const { revision, settings } = session;
      if (session.legalHoldAt) throw new LegalHoldError();
      await also?.(manager, session);
      // Locked first: who counts votes of a question may have to refer to its session.
      const questions = await manager.find(QuestionEntity, {
        where: { sessionId: id },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      await manager.remove(session); // which takes its id, too
      const questionIds = questions.map((question) => question.id);
      return { before: { id, revision, settings }, questionIds };
    });
    await this.changes.tellRemoved({ sessionId: id, questionIds });
    await this.timers.drop(before);
  }

  /**
   * Keeps the session and its votes from being deleted, or lets that be possible again.
   * @param also is done in the same transaction, where that changes anything
   */
  async hold(accountId: string, id: string, held: boolean, also?: Also): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const session = await lockSession(manager, accountId, id);
      if ((session.legalHoldAt !== null) === held) return;
      session.legalHoldAt = held ? new Date() : null;
      await manager.save(session);
      await also?.(manager, session);
    });
    await this.changes.tell(id);
  }

  /** All of them, or none. @throws LegalHoldError */
  async #removeAllOf(accountId: string, manager: EntityManager): Promise<Removed[]> {
    const sessions = await manager.query<{ id: string; isHeld: boolean }[]>(
      `select id, legal_hold_at is not null as "isHeld" from sessions
       where account_id = $1 order by id for no key update`,
      [accountId],
    );
    if (sessions.some(({ isHeld }) => isHeld)) throw new LegalHoldError();
    // Locked first, as in `delete`.
    const questions = await manager.query<{ id: string; sessionId: string }[]>(
      `select questions.id, session_id as "sessionId" from questions
       join sessions on sessions.id = session_id
       where account_id = $1 order by questions.id for update of questions`,
      [accountId],
    );
    await manager.query('delete from sessions where account_id = $1', [accountId]);
    const removed = new Map(sessions.map(({ id }) => [id, [] as string[]]));
    for (const { id, sessionId } of questions) removed.get(sessionId)?.push(id);
    return [...removed].map(([sessionId, questionIds]) => ({ sessionId, questionIds }));
  }

  /** @param isMeant left out, whichever there is @returns undefined where it is not meant */
  async #end(
    accountId: string,
    id: string,
    also?: Also,
    isMeant: (session: SessionEntity) => boolean = () => true,
  ): Promise<SessionView | undefined> {
    const closed = await this.dataSource.transaction(async (manager) => {
      const session = await lockSession(manager, accountId, id);
      if (!isMeant(session)) return undefined;
      session.status = nextSessionStatus('end', session.status);
      session.endedAt = new Date();
      await manager.save(session);
      await also?.(manager, session);
      return this.lifecycle.closeAllOf(manager, id);
    });
    if (!closed) return undefined;
    const view = await this.changes.tell(id, (view) => [
      ...closed.map(
        (before) => ['question.closed', { view, questionId: before.id, before }] as const,
      ),
      ['session.updated', { view }],
    ]);
    await this.lifecycle.dropTimersOf(closed);
    return view;
  }

  /** @param change gives the questions that it changes too, as they were */
  async #change(
    accountId: string,
    id: string,
    change: (session: SessionEntity, manager: EntityManager) => Promise<Changed>,
  ): Promise<SessionView> {
    const { before, questions } = await this.dataSource.transaction(async (manager) => {
      const session = await lockSession(manager, accountId, id);
      const { revision, settings } = session;
      const questions = (await change(session, manager)) ?? [];
      await manager.save(session);
      return { before: { id, revision, settings }, questions };
    });
    // The session first: nobody is told of an open question in a session that is not live.
    const view = await this.changes.tell(id, (view) => [
      ['session.updated', { view, before }],
      ...questions.map(
        (before) => ['question.updated', { view, questionId: before.id, before }] as const,
      ),
    ]);
    await this.timers.drop(before, view.session);
    return view;
  }

  async #requireRevision(
    session: SessionEntity,
    condition: Condition | undefined,
    manager: EntityManager,
  ): Promise<void> {
    if (!condition) return;
    const { ifMatch, baseUrl } = condition;
    await requireRevision(session, ifMatch, async () => {
      const { id: sessionId } = session;
      const order = { position: 'ASC' } as const;
      const questions = await manager.find(QuestionEntity, { where: { sessionId }, order });
      return toSession({ session, questions }, baseUrl);
    });
  }
}

/** Of the questions of a session that has ended: whether the end has closed it. */
function isClosedSince(endedAt: Date | null) {
  return ({ status, closedAt }: QuestionView) =>
    status === 'closed' && closedAt !== null && endedAt !== null && closedAt >= endedAt;
}

/** What of a session its organizer wrote. */
function writtenIn({ title, settings, admission, tags, template }: SessionEntity) {
  return { title, settings, admission, tags, template };
}

/**
 * Whether a vote was ever accepted on one of its questions, in their present rounds. They are locked: a first
 * vote that is on its way has been noted before, or is accepted after the end of this transaction.
 */
async function hasVotes(manager: EntityManager, sessionId: string): Promise<boolean> {
  const questions: { voted: boolean }[] = await manager.query(
    'select voted from questions where session_id = $1 order by id for no key update',
    [sessionId],
  );
  return questions.some(({ voted }) => voted);
}

/** What of it decides on motions, and whether they are secret. */
function decidingIn({ settings, admission }: Pick<SessionEntity, 'settings' | 'admission'>) {
  return { terms: settings.motion, roster: admission.roster, identity: settings.identity };
}

function asksForNames({ settings }: Pick<SessionEntity, 'settings'>): boolean {
  return settings.identity === 'named';
}
