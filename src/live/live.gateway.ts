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
import { readChoice, readQuestionId, requireQuestionId, VotesService } from '../voting/index.js';
import { AdmittedLines } from './delivery/admitted-lines.js';
import { answering } from './transport/answering.js';
import { EarlyCasts } from './transport/early-casts.js';
import { LiveBroadcasts } from './delivery/live-broadcasts.js';
import { Line } from './transport/line.js';
import { LineQuotas } from './transport/line-quotas.js';
import { LiveMetrics } from './live.metrics.js';
import { LocalAudience } from './delivery/local-audience.js';
import { LiveHandshake } from './transport/live-handshake.js';
import type { LiveServer, LiveSocket, SocketData } from './transport/live-socket.js';
import { MissedNews } from './delivery/missed-news.js';
import { OrganizerLines } from './delivery/organizer-lines.js';
import { type Pace, takeTurn } from './delivery/pace.rules.js';
import { ResultsFeed } from './delivery/results-feed.js';
import { roomsOfViewer } from './delivery/rooms.js';
import { Snapshots } from './delivery/snapshots.js';
import { WebSocketLines } from './transport/websocket-lines.js';

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
  readonly #lines: WebSocketLines;
  readonly #earlyCasts: EarlyCasts;
  readonly #leaveListener;
  readonly #castVoteListener;
  readonly #withdrawVoteListener;
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
    private readonly admitted: AdmittedLines,
    private readonly organizers: OrganizerLines,
    private readonly quotas: LineQuotas,
    metrics: Metrics,
    private readonly liveMetrics: LiveMetrics,
  ) {
    this.#lines = new WebSocketLines(quotas, metrics);
    this.#earlyCasts = new EarlyCasts(votes, metrics);
    const left = (socket: LiveSocket) => this.#left(socket);
    this.#leaveListener = function (this: LiveSocket): void {
      left(this);
    };
    this.#castVoteListener = answering(metrics, (socket, vote) => this.#castVote(socket, vote));
    this.#withdrawVoteListener = answering(metrics, (socket, vote) =>
      this.#withdrawVote(socket, vote),
    );
    this.#getSessionListener = answering(metrics, (socket) => this.#getSession(socket));
  }

  afterInit(server: LiveServer): void {
    this.#lines.serve(server.server);
    this.handshake.guard(server);
    this.broadcasts.start(server);
    this.audience.start(server);
    this.admitted.start(server);
    this.organizers.start(server);
    this.missedNews.start(server);
    server.on('connection', (socket) => void this.#entered(socket));
  }

  async #entered(socket: LiveSocket): Promise<void> {
    const { viewer, sessionId } = socket.data;
    socket.once('disconnect', this.#leaveListener);
    socket.on('vote:cast', this.#castVoteListener);
    this.#earlyCasts.serve(socket);
    socket.on('vote:withdraw', this.#withdrawVoteListener);
    socket.on('session:get', this.#getSessionListener);
    this.quotas.enterSession(sessionId);
    this.audience.entered(socket);
    this.liveMetrics.sockets.inc({ role: viewer.role });
    await this.snapshots.send(socket, roomsOfViewer(viewer, sessionId));
  }

  #left(socket: LiveSocket): void {
    const { viewer, sessionId } = socket.data;
    this.quotas.leaveSession(sessionId);
    this.audience.left(socket);
    this.liveMetrics.sockets.dec({ role: viewer.role });
  }

  /** Tells why, then closes the line and not the session: clients come back by themselves. */
  async beforeApplicationShutdown(): Promise<void> {
    this.handshake.close();
    this.feed.close();
    this.server.local.emit('server:closing', { reason: 'shutdown' });
    const closed = [...this.server.sockets.values()].map(({ conn }) => {
      const hasLeft = leaving(conn);
      conn.close();
      return hasLeft;
    });
    // By long-polling a client hears of it when it asks again; what comes next cuts all lines.
    await Promise.race([Promise.all(closed), delay(FAREWELL_LIMIT, undefined, { ref: false })]);
    this.#lines.close();
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
function participantOf({ viewer }: SocketData): Participant {
  if (viewer.role !== 'participant') throw new UnauthorizedError('Only participants vote.');
  return viewer;
}

function leaving(conn: LiveSocket['conn'] | Line): Promise<unknown> {
  if (conn instanceof Line) return conn.left();
  return new Promise((resolve) => conn.once('close', resolve));
}
