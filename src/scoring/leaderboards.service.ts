import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { limits, type LeaderboardState, resultAudience } from '../contract/index.js';
import { BoundedMap } from '../platform/bounded-map.js';
import { Bus } from '../platform/bus/bus.js';
import { Coalescer } from '../platform/coalescer.js';
import { LoadingCache } from '../platform/loading-cache.js';
import { Pacer } from '../platform/pacer/pacer.js';
import { PlayerEvents, PlayersService } from '../participants/index.js';
import type { Eyes } from '../results/index.js';
import {
  isGame,
  questionIn,
  SessionDirectory,
  type SessionView,
  VIEW_TTL,
} from '../sessions/index.js';
import { CHANGED } from './leaderboard-news.js';
import { isShownToHall, rank, type Standings, toState } from './leaderboard.rules.js';
import {
  type Counting,
  LeaderboardsRepository,
  type StoredTotal,
} from './leaderboards.repository.js';
import { isScored, worths } from './points.rules.js';
import { LeaderboardEvents, type LeaderboardUpdate } from './scoring.events.js';
import { ScoringMetrics } from './scoring.metrics.js';

/** Milliseconds between two `leaderboard:updated` of a session. */
const INTERVAL = 1_000;
/** A process comes back a little later than that, so that its own last turn is over. */
const ASK_INTERVAL = INTERVAL + 10;
/** Sessions whose leaderboard is in memory: one of 5,000 players takes some 2 MB. */
const MAX_BOARDS = 50;
/** Sessions whose last told leaderboard is remembered, some kilobytes each. */
const MAX_TOLD = 2_000;

/** How often a leaderboard is made anew whose session has changed meanwhile. */
const MAX_TRIES = 5;

/** Tells all processes the new state, for those who look on: an {@link Update}. */
const UPDATED = 'leaderboard.updated';

interface Update extends LeaderboardUpdate {
  readonly stamp: string;
}

/** All who play in a session, as its organizer and the hall may see them. */
interface Board {
  /** The session as it was then: what is made of another is not given to anybody. */
  readonly view: SessionView;
  readonly version: number;
  readonly stamp: string;
  readonly final: boolean;
  readonly standings: Readonly<Record<Eyes, Standings>>;
}

/**
 * Who has how many points, from memory. A leaderboard belongs to one state of its session: once that is
 * forgotten, which all processes do before a change is answered, so is what was seen by it.
 */
@Injectable()
export class LeaderboardsService implements OnModuleInit, OnApplicationShutdown {
  readonly #logger = new Logger(LeaderboardsService.name);
  readonly #boards = new LoadingCache<Board>({ max: MAX_BOARDS, ttl: VIEW_TTL }, (id) =>
    this.#load(id),
  );
  /** Of the last that was told here; of what is looked for, the last and the one before. */
  readonly #told = new BoundedMap<{ stamp: string; text: string }>({ max: MAX_TOLD });
  readonly #looked = new BoundedMap<{ first: string; last: string }>({ max: MAX_TOLD });
  readonly #turns = new Coalescer(ASK_INTERVAL, (id) => void this.#publish(id));

  constructor(
    private readonly repository: LeaderboardsRepository,
    private readonly directory: SessionDirectory,
    private readonly players: PlayersService,
    private readonly playerEvents: PlayerEvents,
    private readonly events: LeaderboardEvents,
    private readonly bus: Bus,
    private readonly pacer: Pacer,
    private readonly metrics: ScoringMetrics,
  ) {}

  onModuleInit(): void {
    this.bus.on(UPDATED, (update: Update) => this.#hear(update));
    this.bus.on(CHANGED, ({ sessionId }: { sessionId: string }) => this.#changed(sessionId));
    this.bus.onReturn(() => this.#boards.clear());
    this.playerEvents.on('changed', ({ sessionId, isSoon }) => {
      // A name that is not to be seen any more is on no board from now on.
      if (!isSoon) this.#boards.invalidate(sessionId);
      this.#changedPlayers(sessionId);
    });
  }

  onApplicationShutdown(): void {
    this.#turns.close();
  }

  /**
   * The leaderboard as who looks may see it, by the points that count for them.
   * @param limit entries
   * @param participantId whose own entry is asked for
   * @returns undefined where the session is gone
   */
  async get(
    sessionId: string,
    eyes: Eyes,
    limit: number,
    participantId?: string,
  ): Promise<LeaderboardState | undefined> {
    const board = await this.#find(sessionId);
    return board && stateOf(board, eyes, limit, participantId);
  }

  /**
   * Tells those who look on here of leaderboards that this process was not told of. To be called again
   * and again; what was there at one call and is not told by the next was missed.
   */
  async tellMissed(views: readonly SessionView[]): Promise<void> {
    const played = views.flatMap(({ questions }) => questions.filter(isScored));
    if (played.length === 0) return;
    const stamps = await this.repository.listStamps(played.map(({ id }) => id));
    for (const [sessionId, stamp] of stamps) {
      const looked = this.#looked.get(sessionId);
      this.#looked.set(sessionId, { first: looked?.first ?? stamp, last: stamp });
      const told = this.#told.get(sessionId);
      if (looked?.last !== stamp || (told?.stamp ?? looked.first) === stamp) continue;
      this.#boards.invalidate(sessionId);
      const board = await this.#find(sessionId);
      if (!board) continue;
      const update = updateOf(board);
      // Points may be scored anew and be the same.
      if (told?.text === textOf(update)) this.#told.set(sessionId, { ...told, stamp });
      else await this.#hear(update);
    }
  }

  /** All are told soon. */
  #changed(sessionId: string): void {
    this.#turns.ask(sessionId);
  }

  /** Where nothing is scored, nobody looks at who plays. */
  #changedPlayers(sessionId: string): void {
    const view = this.directory.peek(sessionId);
    if (!view || view.questions.some(isScored)) this.#changed(sessionId);
  }

  async #hear(update: Update): Promise<void> {
    const { sessionId, organizer, stamp } = update;
    const held = this.#boards.peek(sessionId);
    if (held && held.version < organizer.version) this.#boards.invalidate(sessionId);
    this.#told.set(sessionId, { stamp, text: textOf(update) });
    const { hall } = update;
    await this.events.emit('updated', { sessionId, organizer, hall });
  }

  /** Never rejects. */
  async #publish(sessionId: string): Promise<void> {
    try {
      if (!(await this.pacer.takeTurn(`leaderboard:${sessionId}`, INTERVAL))) {
        this.#turns.ask(sessionId);
        return;
      }
      this.#boards.invalidate(sessionId);
      const board = await this.#find(sessionId);
      if (!board) return;
      const update = updateOf(board);
      if (this.#told.get(sessionId)?.text !== textOf(update)) this.bus.publish(UPDATED, update);
    } catch (error) {
      this.#logger.error(error);
      this.#turns.ask(sessionId); // the last state is always told
    }
  }

  /** Of the session as it is now. */
  async #find(sessionId: string): Promise<Board | undefined> {
    for (let tries = 1; ; tries += 1) {
      const board = await this.#boards.get(sessionId);
      const view = await this.directory.bySession(sessionId);
      if (!board || !view) return undefined;
      if (board.view === view || tries === MAX_TRIES) return board;
      if (this.#boards.peek(sessionId) === board) this.#boards.invalidate(sessionId);
    }
  }

  async #load(sessionId: string): Promise<Board | undefined> {
    const view = await this.directory.bySession(sessionId);
    if (!view) return undefined;
    const end = this.metrics.ranking.startTimer();
    const { session } = view;
    const scored = view.questions.filter(isScored);
    const { version, questions, stamp } = await this.repository.find(scored.map(({ id }) => id));
    const worth = worths(scored, session.settings.pace);
    const counting = questions
      .filter(({ isScored }) => isScored)
      .map(({ id }): Counting => ({ id, ...worth.get(id)! }));
    const forHall = counting.filter(({ id }) => isForHall(id, view));
    const organizer = await this.#rank(view, counting);
    const audience =
      forHall.length === counting.length || !isShownToHall(session)
        ? organizer
        : await this.#rank(view, forHall);
    end();
    const final = session.status === 'ended' && questions.every(({ isSettled }) => isSettled);
    return { view, version, stamp, final, standings: { organizer, audience } };
  }

  async #rank(view: SessionView, counting: readonly Counting[]): Promise<Standings> {
    const { settings } = view.session;
    const totals = await (isGame(settings)
      ? this.#listPlayers(view, counting)
      : this.#listVoters(view, counting));
    const ids = counting.map(({ id }) => id);
    return rank(totals, ids, settings.teams);
  }

  async #listVoters({ session }: SessionView, counting: readonly Counting[]) {
    const totals = await this.repository.listTotals(session.id, counting);
    return totals.filter(({ answered }) => answered > 0);
  }

  /** Who has answered before the session was a game becomes a player by this. */
  async #listPlayers(view: SessionView, counting: readonly Counting[]): Promise<StoredTotal[]> {
    const list = () => this.repository.listTotals(view.session.id, counting);
    const totals = await list();
    const strangers = totals.filter(({ isPlayer }) => !isPlayer);
    if (strangers.length === 0) return totals;
    await this.players.ensure(
      view,
      strangers.map(({ id }) => id),
    );
    // Where there is no room for more players, some still are none.
    return (await list()).filter(({ isPlayer }) => isPlayer);
  }
}

/** Whether the audience sees the question's result, or those who voted do. */
function isForHall(questionId: string, view: SessionView): boolean {
  const question = questionIn(view, questionId);
  return (
    question !== undefined &&
    resultAudience(question, question.visibilityIn(view.session)) !== 'nobody'
  );
}

function stateOf(
  { view, version, final, standings }: Board,
  eyes: Eyes,
  limit: number,
  participantId?: string,
): LeaderboardState {
  const of = { sessionId: view.session.id, version, final };
  return toState(standings[eyes], of, limit, participantId);
}

function updateOf(board: Board): Update {
  const { session } = board.view;
  const told = limits.leaderboardTold;
  return {
    sessionId: session.id,
    stamp: board.stamp,
    organizer: stateOf(board, 'organizer', told),
    hall: isShownToHall(session) ? stateOf(board, 'audience', told) : null,
  };
}

/** All that it tells but when. */
function textOf({ organizer, hall }: Update): string {
  return JSON.stringify([organizer, hall], (name, value: unknown) =>
    name === 'version' ? undefined : value,
  );
}
