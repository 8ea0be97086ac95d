import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Result } from '../../contract/index.js';
import { Coalescer } from '../../platform/coalescer.js';
import { Pacer } from '../../platform/pacer/pacer.js';
import { asSeenBy, ResultsEvents, ResultsService, type ResultUpdate } from '../../results/index.js';
import { isModerated, questionIn, SessionDirectory } from '../../sessions/index.js';
import { audienceOf, toTurnout } from '../../viewing/index.js';
import { AcceptedVotes, questionIdIn, roundKeyOf } from '../../voting/index.js';
import { AudienceCounts } from './audience-counts.js';
import type { LiveServer, LiveSocket } from '../transport/live-socket.js';
import { prepareEvent, type PreparedEvent, sendTo, sendToRoom } from './local-rooms.js';
import { Presence } from './presence.js';
import {
  moderatorsRoom,
  organizersRoom,
  roomsOf,
  roomsThatCount,
  screensRoom,
  votersRoom,
} from './rooms.js';
import { ToldVersions, turnoutOf } from './told-versions.js';
import { LiveMetrics } from '../live.metrics.js';

/** Milliseconds between two `audience:count` of one session. */
const COUNT_INTERVAL = 1_000;
/** A process comes back a little later than that, so that its own last turn is over. */
const ASK_INTERVAL = COUNT_INTERVAL + 10;

/**
 * Between two results of a question that the audience is told while votes come in: a phone in the
 * hand needs no more beside the big screen, and of all that a hall is sent, this is nearly all. One's
 * own vote and the last state are told at once. Milliseconds.
 */
const AUDIENCE_INTERVAL = 1_700;

/** How long who has voted waits for the result with its vote. Milliseconds. */
const EXPECT_LIMIT = 1_000;

/** The sockets of this process: who they are, what they hear of results, how many there are. */
@Injectable()
export class LocalAudience implements OnApplicationShutdown {
  readonly #logger = new Logger(LocalAudience.name);
  readonly #presence = new Presence();
  /** Who has voted, by {@link roundKeyOf}, and has not been told of a result since. */
  readonly #expecting = new Map<string, Set<LiveSocket>>();
  /** What the audience is told next, by question. */
  readonly #untold = new Map<string, ResultUpdate>();
  readonly #turns = new Coalescer(AUDIENCE_INTERVAL, (id) => void this.#tellAudience(id));
  readonly #counts = new Coalescer(ASK_INTERVAL, (sessionId) => void this.#sendCount(sessionId));
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
    private readonly metrics: LiveMetrics,
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
    this.#turns.close();
  }

  entered(socket: LiveSocket): void {
    const { viewer, sessionId } = socket.data;
    if (viewer.role === 'participant') this.#presence.enter(sessionId, viewer.id, socket);
    this.#counts.ask(sessionId);
  }

  left(socket: LiveSocket): void {
    const { viewer, sessionId } = socket.data;
    if (viewer.role !== 'participant') return;
    this.#presence.leave(sessionId, viewer.id, socket);
    this.#counts.ask(sessionId);
  }

  /** How many participants are connected, to all processes together. */
  connected(sessionId: string): Promise<number> {
    return this.audienceCounts.total(sessionId, this.#presence.count(sessionId));
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
    this.told.noteAll(socket, questionIdIn(voters));
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
      const questionId = questionIdIn(voters);
      const result = await this.results.get(questionId);
      const view = await this.directory.byQuestion(questionId);
      const question = view && questionIn(view, questionId);
      if (!result || !question || roundKeyOf(question) !== voters) return;
      if (audienceOf(question, view.session) !== 'voters' || !this.told.isLast(result, 'audience'))
        return;
      const event = eventOf(result);
      const lacks = this.#lacks(result);
      const isMeant = (socket: LiveSocket) => sockets.has(socket) && lacks(socket);
      sendToRoom(this.#server, votersRoom(voters), event, isMeant);
    } catch (error) {
      this.#logger.warn(error);
    }
  }

  /** Every process hears of a result, maybe from several, and tells its own sockets once. */
  async #resultUpdated(update: ResultUpdate) {
    const { sessionId, result, countedAt } = update;
    const view = await this.directory.bySession(sessionId);
    const { questionId } = result;
    const question = view && questionIn(view, questionId);
    if (!question || !this.told.take(result, 'hosts')) return;
    const audience = audienceOf(question, view.session);
    const event = eventOf(result);
    const screens = screensRoom(sessionId);
    sendToRoom(this.#server, organizersRoom(sessionId), event, this.#lacks(result));
    if (isModerated(question)) {
      sendToRoom(this.#server, moderatorsRoom(sessionId), event, this.#lacks(result));
    }
    if (audience === 'everyone') {
      const seen = asSeenBy('audience', result);
      const theirs = seen === result ? event : eventOf(seen);
      sendToRoom(this.#server, screens, theirs, this.#lacks(result));
    }
    const turnout = prepareEvent('turnout:updated', JSON.stringify(toTurnout(result)));
    sendToRoom(this.#server, screens, turnout, this.#lacks(result, turnoutOf(questionId)));
    if (countedAt !== undefined) {
      this.metrics.countToScreen.observe(Math.max(0, Date.now() - countedAt) / 1000);
    }
    this.#untold.set(questionId, update);
    // What a vote has not changed, and what is the last, is told at once.
    const waits =
      question.status === 'open' && !result.final && result.totalVotes > 0 && !update.isUrgent;
    if (!waits) return this.#tellAudience(questionId);
    const isTold = this.#turns.ask(questionId);
    if (!isTold && audience === 'voters') this.#tellExpecting(roundKeyOf(question), result);
  }

  /** Never rejects. */
  async #tellAudience(questionId: string): Promise<void> {
    const update = this.#untold.get(questionId);
    this.#untold.delete(questionId);
    if (!update) return; // it was told out of turn
    const { sessionId } = update;
    const result = asSeenBy('audience', update.result);
    try {
      // Since it came, it may have been hidden.
      const view = await this.directory.bySession(sessionId);
      const question = view && questionIn(view, questionId);
      if (!question || !this.told.take(result, 'audience')) return;
      this.#expecting.delete(roundKeyOf(question));
      const event = eventOf(result);
      for (const room of roomsOf(sessionId, audienceOf(question, view.session), question)) {
        sendToRoom(this.#server, room, event, this.#lacks(result));
      }
    } catch (error) {
      this.#logger.warn(error);
      // Until it can be told, or a later one is.
      if (!this.#untold.has(questionId)) this.#untold.set(questionId, update);
      this.#turns.ask(questionId);
    }
  }

  /** Who has just voted, and sees the result for that, does not wait for the others' turn. */
  #tellExpecting(voters: string, result: Result): void {
    const sockets = this.#expecting.get(voters);
    if (!sockets) return;
    this.#expecting.delete(voters);
    const event = eventOf(asSeenBy('audience', result));
    const lacks = this.#lacks(result);
    for (const socket of sockets) {
      if (!socket.connected || !lacks(socket)) continue;
      this.told.noteOne(socket, result);
      sendTo(socket, event);
    }
  }

  /** Asked for each delivery. */
  #lacks({ questionId, version }: Result, key = questionId): (socket: LiveSocket) => boolean {
    return (socket) => !this.told.isAhead(socket, key, version);
  }

  async #sendCount(sessionId: string): Promise<void> {
    try {
      const connected = await this.connected(sessionId);
      const isTurn = await this.pacer.takeTurn(`audience:${sessionId}`, COUNT_INTERVAL);
      // What the adapter would publish now, it could not: nobody would hear of the failure.
      if (this.#isClosed) return;
      if (isTurn) {
        this.#server.to(roomsThatCount(sessionId)).emit('audience:count', { connected });
      } else {
        this.#counts.ask(sessionId);
      }
    } catch (error) {
      if (this.#isClosed) return; // Redis goes before the last turn is over
      this.#logger.error(error);
      this.#counts.ask(sessionId);
    }
  }
}

function eventOf(result: Result): PreparedEvent {
  return prepareEvent('results:updated', JSON.stringify(result));
}
