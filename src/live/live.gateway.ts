import { setTimeout as delay } from 'node:timers/promises';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { type OnGatewayInit, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import {
  LIVE_NAMESPACE,
  type Receipt,
  type ScreenSnapshot,
  type Snapshot,
} from '../contract/index.js';
import { TooManyRequestsError, UnauthorizedError } from '../platform/domain-error.js';
import { Metrics } from '../platform/metrics/metrics.js';
import type { Participant } from '../participants/index.js';
import { readReaction, ReactionsService } from '../reactions/index.js';
import { readChoice, readQuestionId, requireQuestionId, VotesService } from '../voting/index.js';
import { AdmittedConnections } from './delivery/admitted-connections.js';
import { answering } from './transport/answering.js';
import { EarlyCasts } from './transport/early-casts.js';
import { LiveBroadcasts } from './delivery/live-broadcasts.js';
import { ConnectionQuotas } from './transport/connection-quotas.js';
import { LiveMetrics } from './live.metrics.js';
import { CrosstabFeed } from './delivery/crosstab-feed.js';
import { LeaderboardFeed } from './delivery/leaderboard-feed.js';
import { LocalAudience } from './delivery/local-audience.js';
import { LiveHandshake } from './transport/live-handshake.js';
import type { LiveServer, LiveSocket, SocketData } from './transport/live-socket.js';
import { MissedNews } from './delivery/missed-news.js';
import { OrganizerConnections } from './delivery/organizer-connections.js';
import { type Pace, takeTurn } from './delivery/pace.rules.js';
import { ProgressFeed } from './delivery/progress-feed.js';
import { QaFeed } from './delivery/qa-feed.js';
import { ReactionsFeed } from './delivery/reactions-feed.js';
import { ResultsFeed } from './delivery/results-feed.js';
import { roomsOfViewer } from './delivery/rooms.js';
import { Snapshots } from './delivery/snapshots.js';
import { TempoFeed } from './delivery/tempo-feed.js';
import { LiveEngine } from './transport/live-engine.js';
import { WebSocketConnection } from './transport/websocket-connection.js';

/** More than the longest vote: five texts of a thousand characters of four bytes each. Bytes. */
const MAX_MESSAGE = 24 * 1024;
/** How long a connection may take to say who it is. Milliseconds. */
const CONNECT_LIMIT = 15_000;
/** How often a socket may ask for a snapshot: a page does when it wakes up, or is in doubt. */
const LOOKS: Pace = { burst: 20, interval: 500 };
/**
 * How long the server waits for clients to hear that it closes: those that poll ask again first, which
 * takes a busy phone its time. Milliseconds.
 */
const FAREWELL_LIMIT = 5_000;

@WebSocketGateway({
  namespace: LIVE_NAMESPACE,
  serveClient: false,
  maxHttpBufferSize: MAX_MESSAGE,
  connectTimeout: CONNECT_LIMIT,
})
export class LiveGateway implements OnGatewayInit, BeforeApplicationShutdown {
  #engine!: LiveEngine;
  readonly #earlyCasts: EarlyCasts;
  readonly #leaveListener;
  readonly #castVoteListener;
  readonly #withdrawVoteListener;
  readonly #sendReactionListener;
  readonly #getSessionListener;

  @WebSocketServer()
  private readonly server!: LiveServer;

  constructor(
    private readonly handshake: LiveHandshake,
    private readonly snapshots: Snapshots,
    private readonly votes: VotesService,
    private readonly broadcasts: LiveBroadcasts,
    private readonly audience: LocalAudience,
    private readonly feed: ResultsFeed,
    private readonly missedNews: MissedNews,
    private readonly admitted: AdmittedConnections,
    private readonly organizers: OrganizerConnections,
    private readonly progress: ProgressFeed,
    private readonly qa: QaFeed,
    private readonly crosstabs: CrosstabFeed,
    private readonly leaderboards: LeaderboardFeed,
    private readonly reactions: ReactionsService,
    private readonly reactionsFeed: ReactionsFeed,
    private readonly tempo: TempoFeed,
    private readonly quotas: ConnectionQuotas,
    metrics: Metrics,
    private readonly liveMetrics: LiveMetrics,
  ) {
    this.#earlyCasts = new EarlyCasts(votes, metrics);
    const left = (socket: LiveSocket) => this.#left(socket);
    this.#leaveListener = function (this: LiveSocket): void {
      left(this);
    };
    this.#castVoteListener = answering(metrics, (socket, vote) => this.#castVote(socket, vote));
    this.#withdrawVoteListener = answering(metrics, (socket, vote) =>
      this.#withdrawVote(socket, vote),
    );
    this.#sendReactionListener = answering(metrics, (socket, reaction) =>
      this.#sendReaction(socket, reaction),
    );
    this.#getSessionListener = answering(metrics, (socket) => this.#getSession(socket));
  }

  afterInit(server: LiveServer): void {
    this.#engine = LiveEngine.of(server.server);
    this.handshake.guard(server);
    this.broadcasts.start(server);
    this.crosstabs.start(server);
    this.audience.start(server);
    this.admitted.start(server);
    this.organizers.start(server);
    this.progress.start(server);
    this.qa.start(server);
    this.leaderboards.start(server);
    this.reactionsFeed.start(server);
    this.tempo.start(server);
    this.missedNews.start(server);
    server.on('connection', (socket) => void this.#entered(socket));
  }

  async #entered(socket: LiveSocket): Promise<void> {
    const { viewer, sessionId } = socket.data;
    socket.once('disconnect', this.#leaveListener);
    socket.on('vote:cast', this.#castVoteListener);
    this.#earlyCasts.serve(socket);
    socket.on('vote:withdraw', this.#withdrawVoteListener);
    socket.on('reaction:send', this.#sendReactionListener);
    socket.on('session:get', this.#getSessionListener);
    this.quotas.enterSession(sessionId);
    this.audience.entered(socket);
    this.liveMetrics.sockets.inc({ role: viewer.role });
    await this.snapshots.send(socket, roomsOfViewer(viewer, sessionId));
    this.tempo.entered(socket);
  }

  #left(socket: LiveSocket): void {
    const { viewer, sessionId } = socket.data;
    this.quotas.leaveSession(sessionId);
    this.audience.left(socket);
    this.liveMetrics.sockets.dec({ role: viewer.role });
  }

  /** Tells why, then closes the connection and not the session: clients come back by themselves. */
  async beforeApplicationShutdown(): Promise<void> {
    this.handshake.close();
    this.feed.close();
    this.server.local.emit('server:closing', { reason: 'shutdown' });
    const closed = [...this.server.sockets.values()].map(({ conn }) => {
      const hasLeft = leaving(conn);
      conn.close();
      return hasLeft;
    });
    // By long-polling a client hears of it when it asks again; what comes next cuts all connections.
    await Promise.race([Promise.all(closed), delay(FAREWELL_LIMIT, undefined, { ref: false })]);
    this.#engine.endConnections();
  }

  async #castVote({ data }: LiveSocket, vote: unknown): Promise<{ ok: true; receipt: Receipt }> {
    const participant = participantOf(data);
    const choice = readChoice(vote, ['questionId']);
    const questionId = requireQuestionId(vote as object);
    return { ok: true, receipt: await this.votes.cast(participant, questionId, choice) };
  }

  async #withdrawVote(
    { data }: LiveSocket,
    vote: unknown,
  ): Promise<{ ok: true; receipt: Receipt }> {
    const participant = participantOf(data);
    const questionId = readQuestionId(vote);
    return { ok: true, receipt: await this.votes.withdraw(participant, questionId) };
  }

  async #sendReaction({ data, conn }: LiveSocket, payload: unknown): Promise<{ ok: true }> {
    const participant = participantOf(data, 'Only participants react.');
    const { address } = conn as { address?: string };
    await this.reactions.react(participant, readReaction(payload), address);
    return { ok: true };
  }

  async #getSession(socket: LiveSocket): Promise<{ ok: true } & (Snapshot | ScreenSnapshot)> {
    const lookDue = takeTurn(socket.data.lookDue, Date.now(), LOOKS);
    if (lookDue === undefined) {
      throw new TooManyRequestsError('Asked too often; news come by themselves.');
    }
    socket.data.lookDue = lookDue;
    return { ok: true, ...(await this.snapshots.for(socket)) };
  }
}

/** @throws UnauthorizedError where it is none */
function participantOf({ viewer }: SocketData, otherwise = 'Only participants vote.'): Participant {
  if (viewer.role !== 'participant') throw new UnauthorizedError(otherwise);
  return viewer;
}

function leaving(conn: LiveSocket['conn'] | WebSocketConnection): Promise<unknown> {
  if (conn instanceof WebSocketConnection) return conn.left();
  return new Promise((resolve) => conn.once('close', resolve));
}
