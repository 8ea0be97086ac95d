import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Coalescer } from '../platform/coalescer.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { Pacer } from '../platform/pacer/pacer.js';
import { ResultsEvents, ResultsService, type ResultUpdate } from '../results/index.js';
import { questionIn, SessionDirectory } from '../sessions/index.js';
import { AcceptedVotes, audienceOf, questionOf, votersOf } from '../voting/index.js';
import { AudienceCounts } from './audience-counts.js';
import type { LiveServer, LiveSocket } from './live-socket.js';
import { prepareEvent, sendToRoom } from './local-rooms.js';
import { Presence } from './presence.js';
import { allRoomsOf, organizersRoom, roomsOf, screensRoom, votersRoom } from './rooms.js';
import { ToldVersions, turnoutOf } from './told-versions.js';
import { toTurnout } from './turnout.rules.js';

/** Milliseconds between two `audience:count` of one session. */
const COUNT_INTERVAL = 1_000;
/** A process comes back a little later than that, so that its own last turn is over. */
const TOUCH_INTERVAL = COUNT_INTERVAL + 10;

/** How long who has voted waits for the result with its vote. Milliseconds. */
const EXPECT_LIMIT = 1_000;

/** The sockets of this process: who they are, what they hear of results, how many there are. */
@Injectable()
export class LocalAudience implements OnApplicationShutdown {
  readonly #logger = new Logger(LocalAudience.name);
  readonly #presence = new Presence();
  /** Who has voted, by {@link votersOf}, and has not been told of a result since. */
  readonly #expecting = new Map<string, Set<LiveSocket>>();
  readonly #counts = new Coalescer(TOUCH_INTERVAL, (sessionId) => void this.#sendCount(sessionId));
  #server!: LiveServer;
  #isClosed = false;

  constructor(
    private readonly directory: SessionDirectory,
    private readonly resultsEvents: ResultsEvents,
    private readonly results: ResultsService,
    private readonly accepted: AcceptedVotes,
    private readonly audienceCounts: AudienceCounts,
    private readonly told: ToldVersions,
    private readonly pacer: Pacer,
    private readonly metrics: Metrics,
  ) {}

  start(server: LiveServer): void {
    this.#server = server;
    this.resultsEvents.on('updated', (update) => this.#resultUpdated(update));
    // Where voters hear of the result, whatever the visibility is now: it may become `after_vote`.
    this.accepted.on((voters, participantId, hasVoted) => {
      for (const socket of this.#presence.socketsOf(participantId)) {
        if (hasVoted) this.#joinVoters(voters, socket);
        else this.#leaveVoters(voters, socket);
      }
    });
  }

  onApplicationShutdown(): void {
    this.#isClosed = true;
    this.#counts.close();
  }

  entered(socket: LiveSocket): void {
    const { viewer, sessionId } = socket.data;
    if (viewer.role === 'participant') this.#presence.enter(sessionId, viewer.id, socket);
    this.#counts.touch(sessionId);
  }

  left(socket: LiveSocket): void {
    const { viewer, sessionId } = socket.data;
    if (viewer.role !== 'participant') return;
    this.#presence.leave(sessionId, viewer.id, socket);
    this.#counts.touch(sessionId);
  }

  #joinVoters(voters: string, socket: LiveSocket): void {
    const room = votersRoom(voters);
    if (socket.rooms.has(room)) return;
    void socket.join(room);
    const expecting = this.#expecting.get(voters) ?? this.#expect(voters);
    expecting.add(socket);
  }

  #leaveVoters(voters: string, socket: LiveSocket): void {
    const room = votersRoom(voters);
    if (!socket.rooms.has(room)) return;
    void socket.leave(room);
    this.#expecting.get(voters)?.delete(socket);
    this.told.noteAll(socket, questionOf(voters));
  }

  #expect(voters: string): Set<LiveSocket> {
    const expecting = new Set<LiveSocket>();
    this.#expecting.set(voters, expecting);
    setTimeout(() => {
      if (this.#expecting.get(voters) === expecting) void this.#makeUp(voters, expecting);
    }, EXPECT_LIMIT).unref();
    return expecting;
  }

  /**
   * Who has voted hears of the result that has its vote. Where that was told before this process had
   * heard of the vote, nothing may come any more: then the last result is sent by itself.
   */
  async #makeUp(voters: string, sockets: ReadonlySet<LiveSocket>): Promise<void> {
    this.#expecting.delete(voters);
    try {
      const questionId = questionOf(voters);
      const result = await this.results.get(questionId);
      const view = await this.directory.byQuestion(questionId);
      const question = view && questionIn(view, questionId);
      if (!result || !question || votersOf(question) !== voters) return;
      if (audienceOf(question, view.session) !== 'voters' || !this.told.isLast(result)) return;
      const event = prepareEvent('results:updated', JSON.stringify(result));
      const isMeant = (socket: LiveSocket) =>
        sockets.has(socket) && !this.told.isAhead(socket, questionId, result.version);
      sendToRoom(this.#server, votersRoom(voters), event, isMeant);
    } catch (error) {
      this.#logger.warn(error);
    }
  }

  /** Every process hears of a result, maybe from several, and tells its own sockets once. */
  async #resultUpdated({ sessionId, result, countedAt }: ResultUpdate) {
    const view = await this.directory.bySession(sessionId);
    const { questionId, version } = result;
    const question = view && questionIn(view, questionId);
    if (!question || !this.told.take(result)) return;
    this.#expecting.delete(votersOf(question));
    const audience = audienceOf(question, view.session);
    const event = prepareEvent('results:updated', JSON.stringify(result));
    const rooms = [organizersRoom(sessionId), ...roomsOf(sessionId, audience, question)];
    const screens = screensRoom(sessionId);
    if (audience === 'everyone') rooms.push(screens);
    const isNews = (key: string) => (socket: LiveSocket) =>
      !this.told.isAhead(socket, key, version);
    for (const room of rooms) sendToRoom(this.#server, room, event, isNews(questionId));
    const turnout = prepareEvent('turnout:updated', JSON.stringify(toTurnout(result)));
    sendToRoom(this.#server, screens, turnout, isNews(turnoutOf(questionId)));
    if (countedAt !== undefined) {
      this.metrics.countToScreen.observe(Math.max(0, Date.now() - countedAt) / 1000);
    }
  }

  async #sendCount(sessionId: string): Promise<void> {
    try {
      const here = this.#presence.count(sessionId);
      const connected = await this.audienceCounts.total(sessionId, here);
      const isTurn = await this.pacer.takeTurn(`audience:${sessionId}`, COUNT_INTERVAL);
      // What the adapter would publish now, it could not: nobody would hear of the failure.
      if (this.#isClosed) return;
      if (isTurn) {
        this.#server.to(allRoomsOf(sessionId)).emit('audience:count', { connected });
      } else {
        this.#counts.touch(sessionId);
      }
    } catch (error) {
      this.#logger.error(error);
      this.#counts.touch(sessionId);
    }
  }
}
