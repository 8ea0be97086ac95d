import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { hasFormula } from '../contract/markup.js';
import {
  type ResultAudience,
  resultAudience,
  type RosterKind,
  type ScreenSession,
  type Session,
} from '../contract/index.js';
import { Bus } from '../platform/bus/bus.js';
import { BoundedMap } from '../platform/bounded-map.js';
import { LoadingCache } from '../platform/loading-cache.js';
import { SharedCache } from '../platform/shared-cache/shared-cache.js';
import {
  FIRST_EPOCH,
  type RaisedEpochs,
  type RemovedParticipants,
  rosterKindOf,
} from './admission.rules.js';
import { QuestionEntity } from './question.entity.js';
import { SessionEntity } from './session.entity.js';

export type QuestionView = Readonly<QuestionEntity>;

/** A session with its questions in order. Shared by all who read it: never to be changed. */
export interface SessionView {
  readonly session: Readonly<SessionEntity>;
  readonly questions: readonly QuestionView[];
  /** Of its roster; absent where it has none. */
  readonly raised?: RaisedEpochs;
  /** Absent where nobody was removed. */
  readonly removed?: RemovedParticipants;
  /** Of its roster; absent where it has none. */
  readonly seats?: Seats;
}

/** Who may vote, by the roster, and how much that is. */
export interface Seats {
  /** Votes of all of them together. */
  readonly votes: number;
  /** Of each that has another number of votes than one, by the participant's id. */
  readonly weights: ReadonlyMap<string, number>;
}

/**
 * Who of all that have a link sees the result of each question, by its id; of a session with a roster
 * that holds none, as it depends on who asks.
 */
export type SessionAudiences = Readonly<Record<string, ResultAudience>>;

/** Sessions whose audiences are held in memory, some hundred bytes each. */
const MAX_AUDIENCES = 10_000;
/** Sessions held in memory. One with twenty questions takes some 20 kB. */
const MAX_SESSIONS = 2_000;
/** How old a view may be whose process was not told of a change. Milliseconds. */
export const VIEW_TTL = 5_000;
/** Tells the other processes that a session has changed: `{sessionId}`. */
const CHANGED = 'session.changed';
/** Ids and codes whose session is remembered. */
const MAX_KEYS = 100_000;

/**
 * Sessions from memory: what joins, votes and screens read, thousands of times between two
 * changes. Who changes a session has it forgotten, by all processes, after the commit.
 */
@Injectable()
export class SessionDirectory implements OnModuleInit {
  readonly #views = new LoadingCache<SessionView>({ max: MAX_SESSIONS, ttl: VIEW_TTL }, (id) =>
    this.#load(id),
  );
  readonly #audiences = new LoadingCache<SessionAudiences>(
    { max: MAX_AUDIENCES, ttl: VIEW_TTL },
    (id) => this.shared.through(sharedKey(id), () => this.#loadAudiences(id)),
  );
  readonly #sessionIds = new BoundedMap<string>({ max: MAX_KEYS });

  constructor(
    @InjectRepository(SessionEntity) private readonly sessions: Repository<SessionEntity>,
    @InjectRepository(QuestionEntity) private readonly questions: Repository<QuestionEntity>,
    private readonly bus: Bus,
    private readonly shared: SharedCache,
  ) {}

  onModuleInit(): void {
    this.bus.on(CHANGED, ({ sessionId }: { sessionId: string }) => this.#forget(sessionId));
    this.bus.onReturn(() => {
      this.#views.clear();
      this.#audiences.clear();
    });
  }

  bySession(sessionId: string): Promise<SessionView | undefined> {
    return this.#views.get(sessionId);
  }

  /** The same where it is in memory: costs no turn of the loop. */
  peek(sessionId: string): SessionView | undefined {
    return this.#views.peek(sessionId);
  }

  /** Undefined where the session is gone. Also a process that has not seen it asks no database. */
  audiencesIn(sessionId: string): Promise<SessionAudiences | undefined> {
    return this.#audiences.get(sessionId);
  }

  /** The same where it is in memory: costs no turn of the loop. */
  peekAudiencesIn(sessionId: string): SessionAudiences | undefined {
    return this.#audiences.peek(sessionId);
  }

  /** The session that the question belongs to, where it is in memory: costs no turn of the loop. */
  peekByQuestion(questionId: string): SessionView | undefined {
    const sessionId = this.#sessionIds.get(questionId);
    return sessionId === undefined ? undefined : this.#views.peek(sessionId);
  }

  /** The session that the question belongs to. */
  async byQuestion(questionId: string): Promise<SessionView | undefined> {
    const known = this.#sessionIds.get(questionId);
    const sessionId = known ?? (await this.questions.findOneBy({ id: questionId }))?.sessionId;
    if (!sessionId) return undefined;
    this.#sessionIds.set(questionId, sessionId);
    return this.bySession(sessionId);
  }

  /** The session that people join by this code, where it is in memory: costs no turn of the loop. */
  peekByCode(code: string): SessionView | undefined {
    const known = this.#sessionIds.get(code);
    const view = known === undefined ? undefined : this.#views.peek(known);
    return view && isReachedBy(view, code) ? view : undefined;
  }

  /** The session that people join by this code; the ended one where no other has taken it over. */
  async byCode(code: string): Promise<SessionView | undefined> {
    const known = this.#sessionIds.get(code);
    if (known) {
      const view = await this.bySession(known);
      if (view && isReachedBy(view, code)) return view;
    }
    const found = await this.sessions
      .createQueryBuilder('session')
      .where('session.code = :code', { code })
      .orderBy(`session.status = 'ended'`)
      .addOrderBy('session.id', 'DESC')
      .getOne();
    if (!found) return undefined;
    this.#sessionIds.set(code, found.id);
    return this.bySession(found.id);
  }

  /** Reads the session anew; undefined where it is gone. */
  refresh(sessionId: string): Promise<SessionView | undefined> {
    this.#forget(sessionId);
    return this.bySession(sessionId);
  }

  /**
   * To be called after a change: what any process is asked from now on, it reads anew.
   * @returns the session as it is now; undefined where it is gone
   */
  async changed(sessionId: string): Promise<SessionView | undefined> {
    await this.shared.forget(sharedKey(sessionId));
    this.#forget(sessionId);
    await this.bus.tell(CHANGED, { sessionId });
    return this.bySession(sessionId);
  }

  #forget(sessionId: string): void {
    this.#views.invalidate(sessionId);
    this.#audiences.invalidate(sessionId);
  }

  async #load(sessionId: string): Promise<SessionView | undefined> {
    const [session, questions, removed] = await Promise.all([
      this.sessions.findOneBy({ id: sessionId }),
      this.questions.find({ where: { sessionId }, order: { position: 'ASC' } }),
      this.#removed(sessionId),
    ]);
    if (!session) return undefined;
    const view = { session, questions, ...(removed.size > 0 && { removed }) };
    const kind = rosterKindOf(session.admission);
    if (!kind) return view;
    const [raised, seats] = await Promise.all([
      this.#raisedEpochs(sessionId),
      this.#seats(sessionId, kind),
    ]);
    return { ...view, raised, seats };
  }

  async #loadAudiences(sessionId: string): Promise<SessionAudiences | undefined> {
    const view = await this.#load(sessionId);
    if (!view) return undefined;
    const { session, questions } = view;
    if (session.admission.roster !== 'none') return {};
    return Object.fromEntries(
      questions.map((question) => [
        question.id,
        resultAudience(question, question.visibilityIn(session)),
      ]),
    );
  }

  async #removed(sessionId: string): Promise<RemovedParticipants> {
    const removed: { id: string; epoch: number }[] = await this.sessions.query(
      `select participant_id as id, removed_epoch as epoch from participants
       where session_id = $1 and removed_epoch is not null`,
      [sessionId],
    );
    return new Map(removed.map(({ id, epoch }) => [id, epoch]));
  }

  async #raisedEpochs(sessionId: string): Promise<RaisedEpochs> {
    const entries: { id: string; epoch: number }[] = await this.sessions.query(
      'select id, epoch from roster_entries where session_id = $1 and epoch > $2',
      [sessionId, FIRST_EPOCH],
    );
    return new Map(entries.map(({ id, epoch }) => [id, epoch]));
  }

  async #seats(sessionId: string, kind: RosterKind): Promise<Seats> {
    const [{ votes, weights }]: [{ votes: string; weights: [string, number][] | null }] =
      await this.sessions.query(
        `select coalesce(sum(weight), 0)::text as votes,
                json_agg(json_build_array(id, weight)) filter (where weight <> 1) as weights
         from roster_entries where session_id = $1 and kind = $2 and revoked_at is null`,
        [sessionId, kind],
      );
    return { votes: Number(votes), weights: new Map(weights ?? []) };
  }
}

/** A session that was reopened may have another code now. */
function isReachedBy({ session }: SessionView, code: string): boolean {
  return session.status !== 'ended' && session.code === code;
}

function sharedKey(sessionId: string): string {
  return `audiences:${sessionId}`;
}

/** The question of a view, by its id. */
export function questionIn(view: SessionView, questionId: string): QuestionView | undefined {
  return view.questions.find(({ id }) => id === questionId);
}

/** The session as its big screen shows it, with these of its questions. */
export function toScreenSession(
  { session, questions }: SessionView,
  shown: readonly QuestionView[],
  baseUrl: string,
): ScreenSession {
  return {
    ...session.toScreenOutline(baseUrl),
    questions: shown.map((question) => question.toAudienceQuestion(session)),
    hasFormulas: haveFormulas(questions),
  };
}

/** Whether any of them has a formula, in what it asks, in an option, or in why an answer is right. */
export function haveFormulas(
  questions: readonly Pick<QuestionView, 'prompt' | 'options' | 'explanation'>[],
): boolean {
  return questions.some(({ prompt, options, explanation }) =>
    [prompt, ...options.map(({ label }) => label), explanation ?? ''].some(hasFormula),
  );
}

export function toSession({ session, questions }: SessionView, baseUrl: string): Session {
  return {
    ...session.toOutline(baseUrl),
    questions: questions.map((question) => question.toQuestion()),
  };
}
