import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Coalescer } from '../platform/coalescer.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { Pacer } from '../platform/pacer/pacer.js';
import { ResultsEvents, type ResultUpdate } from '../results/index.js';
import { questionIn, SessionDirectory } from '../sessions/index.js';
import { AcceptedVotes, audienceOf } from '../voting/index.js';
import { AudienceCounts } from './audience-counts.js';
import type { LiveServer, LiveSocket } from './live-socket.js';
import { prepareEvent, sendToRoom } from './local-rooms.js';
import { Presence } from './presence.js';
import { allRoomsOf, organizersRoom, roomsOf, screensRoom, votersRoom } from './rooms.js';
import { toTurnout } from './turnout.rules.js';

/** Milliseconds between two `audience:count` of one session. */
const COUNT_INTERVAL = 1_000;
/** A process comes back a little later than that, so that its own last turn is over. */
const TOUCH_INTERVAL = COUNT_INTERVAL + 10;

/** The sockets of this process: who they are, what they hear of results, how many there are. */
@Injectable()
export class LocalAudience implements OnApplicationShutdown {
  readonly #logger = new Logger(LocalAudience.name);
  readonly #presence = new Presence();
  readonly #counts = new Coalescer(TOUCH_INTERVAL, (sessionId) => void this.#sendCount(sessionId));
  #server!: LiveServer;
  #isClosed = false;

  constructor(
    private readonly directory: SessionDirectory,
    private readonly results: ResultsEvents,
    private readonly accepted: AcceptedVotes,
    private readonly audienceCounts: AudienceCounts,
    private readonly pacer: Pacer,
    private readonly metrics: Metrics,
  ) {}

  start(server: LiveServer): void {
    this.#server = server;
    this.results.on('updated', (update) => this.#resultUpdated(update));
    // Where voters hear of the result, whatever the visibility is now: it may become `after_vote`.
    this.accepted.on((voters, participantId, hasVoted) => {
      const room = votersRoom(voters);
      for (const socket of this.#presence.socketsOf(participantId)) {
        void (hasVoted ? socket.join(room) : socket.leave(room));
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

  /** Every process hears of a result, and tells its own sockets. */
  async #resultUpdated({ sessionId, result, countedAt }: ResultUpdate) {
    const view = await this.directory.bySession(sessionId);
    const question = view && questionIn(view, result.questionId);
    if (!question) return;
    const audience = audienceOf(question, view.session);
    const event = prepareEvent('results:updated', JSON.stringify(result));
    const rooms = [organizersRoom(sessionId), ...roomsOf(sessionId, audience, question)];
    for (const room of rooms) sendToRoom(this.#server, room, event);
    const screens = screensRoom(sessionId);
    if (audience === 'everyone') sendToRoom(this.#server, screens, event);
    const turnout = prepareEvent('turnout:updated', JSON.stringify(toTurnout(result)));
    sendToRoom(this.#server, screens, turnout);
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
