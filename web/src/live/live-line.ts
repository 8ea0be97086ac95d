import { type ReadonlySignal, signal } from '@preact/signals';
import type { Socket } from 'socket.io-client';
import {
  type ClientToServerEvents,
  type EventError,
  type LeaderboardState,
  LIVE_NAMESPACE,
  type ServerToClientEvents,
  type Snapshot,
} from '../../../src/contract/index.js';
import { jittered } from '../browser/retry.js';
import { basePath } from '../address/base-path.js';
import { type FailureCode, isPassing, toApiError } from '../api/problem.js';
import { loadSocketIo } from './load-socket-io.js';
import {
  type AnySession,
  enterRoom,
  hear,
  type Room,
  type RoomEvent,
  type Viewer,
} from './room.rules.js';
import type { QaEvent } from '../qa/list.rules.js';
import type { ReactionEvent } from '../reactions/recent.rules.js';

/** How long a try by WebSocket may take, before long-polling is tried. Milliseconds. */
const CONNECT_LIMIT = 6_000;
/** How long the server may take to acknowledge. Milliseconds. */
const ACK_LIMIT = 6_000;
/** Between two tries to connect: half to one and a half times as long, growing. Milliseconds. */
const RETRY = { first: 500, last: 5_000 };

export type LineStatus =
  | { is: 'connecting' }
  | { is: 'connected' }
  /** It was connected, or never was: it is being tried again. */
  | { is: 'lost'; code: FailureCode }
  /** The server has refused permanently, or the page has failed: nothing is tried any more. */
  | { is: 'refused'; code: FailureCode };

type LiveSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

/** What goes with an event, and what the server answers to it. */
type PayloadOf<Name extends keyof ClientToServerEvents> =
  Parameters<ClientToServerEvents[Name]> extends [...infer Payload, unknown] ? Payload : never;
type AckOf<Name extends keyof ClientToServerEvents> =
  Parameters<ClientToServerEvents[Name]> extends [...unknown[], (answer: infer Answer) => void]
    ? Answer
    : never;

/** Of Socket.IO, whose types take one event at a time. */
interface EmitWithAck {
  emitWithAck(name: string, ...payload: unknown[]): Promise<unknown>;
}

export type Credentials = Record<string, string | undefined>;

/** How a line was closed by the server, permanently. */
const refusals: Partial<Record<string, FailureCode>> = {
  session_deleted: 'session_not_found',
  not_admitted: 'not_admitted',
  link_revoked: 'unauthorized',
};

/** Of these events, the newest counts whatever the order in which it comes with a snapshot. */
const timeless: RoomEvent['name'][] = ['results:updated', 'turnout:updated', 'audience:count'];

/**
 * A line to one session: what is known of it, kept up to date. Tries WebSocket first, then
 * long-polling, and comes back by itself whenever it was cut; each time a snapshot tells all anew.
 */
export class LiveLine<S extends AnySession> {
  readonly #status = signal<LineStatus>({ is: 'connecting' });
  readonly #room = signal<Room<S> | null>(null);
  /** Undefined until Socket.IO is loaded. */
  #socket: LiveSocket | undefined;
  #isClosed = false;
  #later: ReturnType<typeof setTimeout> | undefined;
  /** Loads Socket.IO now, where that waits for its next try. */
  #openAgain: (() => void) | undefined;
  /** What was heard before the first snapshot, and is not in it. */
  readonly #early: RoomEvent[] = [];
  /** Told of each snapshot, after the room has it. */
  onSnapshot?: (session: S) => void;
  /** Told of what happens to what the audience asks; of nothing after a snapshot, which has none of it. */
  onQa?: (event?: QaEvent) => void;
  /** Told of each new leaderboard; of nothing after a snapshot, which has none of it. */
  onBoard?: (told?: LeaderboardState) => void;
  /** Told of what the audience shows, and says of the tempo. */
  onReactions?: (event: ReactionEvent) => void;
  /** Told of another cross-tab on the screen, among all else. */
  onCrosstab?: (event: { name: string }) => void;
  /** Told of a question whose votes were erased. */
  onReset?: (questionId: string) => void;

  /**
   * @param credentials asked for at each try, as tokens expire
   * @param known the session as it was last heard of, to show until there is a line
   * @param renew tried once where the server finds the credentials not valid; resolves to whether
   *   there are better ones now, and rejects where that cannot be said at the moment
   */
  constructor(
    private readonly viewer: Viewer,
    private readonly credentials: () => Promise<Credentials>,
    private readonly renew: () => Promise<boolean> = () => Promise.resolve(false),
    known?: S,
  ) {
    if (known) {
      const now = new Date().toISOString();
      this.#room.value = enterRoom<S>(viewer, { session: known, results: [], now }, Date.now());
    }
    void this.#open();
  }

  get status(): ReadonlySignal<LineStatus> {
    return this.#status;
  }

  get room(): ReadonlySignal<Room<S> | null> {
    return this.#room;
  }

  get isConnected(): boolean {
    return this.#socket?.connected ?? false;
  }

  /** What one has done oneself shows at once; the server's next word replaces it. */
  update(change: (room: Room<S>) => Room<S>): void {
    if (this.#room.value) this.#room.value = change(this.#room.value);
  }

  /** What was told by another way than the line. */
  take(news: Omit<Snapshot, 'now'>): void {
    const now = new Date(Date.now() + (this.#room.value?.clockOffset ?? 0)).toISOString();
    this.#enter({ ...news, now });
  }

  /** Asks for all anew. */
  async refresh(): Promise<void> {
    const answer = await this.send('session:get').catch(() => undefined);
    if (answer?.ok) this.#enter(answer);
  }

  /**
   * @throws Error where there is no line, and where no acknowledgement comes in time: what was sent may have
   *   arrived or not
   */
  async send<Name extends keyof ClientToServerEvents>(
    name: Name,
    ...payload: PayloadOf<Name>
  ): Promise<AckOf<Name>> {
    const socket = this.#socket!.timeout(ACK_LIMIT) as unknown as EmitWithAck;
    return socket.emitWithAck(name, ...payload) as Promise<AckOf<Name>>;
  }

  /** The device was asleep or without a network: what seems to be a line may be none any more. */
  wake(): void {
    if (this.#status.value.is === 'refused') return;
    const socket = this.#socket;
    if (!socket) return this.#openAgain?.();
    if (!socket.connected)
      socket.disconnect().connect(); // now, not when it is due
    else
      void this.send('session:get').then(
        (answer) => answer.ok && this.#enter(answer),
        () => socket.io.engine.close(),
      );
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#later);
    this.#socket?.close();
  }

  async #open(): Promise<void> {
    this.#openAgain = undefined;
    const io = await loadSocketIo().catch(() => undefined);
    if (this.#isClosed) return;
    if (!io) {
      this.#lose('no_answer');
      this.#openAgain = () => {
        clearTimeout(this.#later);
        void this.#open();
      };
      this.#later = setTimeout(this.#openAgain, jittered(RETRY.last));
      return;
    }
    const socket: LiveSocket = io(LIVE_NAMESPACE, {
      path: `${basePath}/socket.io/`,
      auth: (send) =>
        void this.credentials().then(send, (error: unknown) => {
          if (this.#isOurs(error)) return;
          socket.io.engine.close(); // not to be had now: as good as no line
        }),
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      timeout: CONNECT_LIMIT,
      reconnectionDelay: RETRY.first,
      reconnectionDelayMax: RETRY.last,
    });
    this.#socket = socket;
    this.#listen(socket);
  }

  #listen(socket: LiveSocket): void {
    socket.on('session:snapshot', (snapshot) => {
      this.#enter(snapshot);
      this.#status.value = { is: 'connected' };
    });
    socket.onAny((name: string, payload: unknown) => {
      const event = { name, payload } as never; // each takes what is its own
      this.#hear(event);
      this.onQa?.(event);
      this.onReactions?.(event);
      this.onCrosstab?.(event);
    });
    socket.on('leaderboard:updated', (told) => this.onBoard?.(told));
    socket.on('question:reset', ({ questionId }) => this.onReset?.(questionId));
    socket.on('server:closing', ({ reason }) => {
      const code = refusals[reason];
      if (code) this.#refuse(code);
    });
    socket.on('disconnect', (reason) => {
      if (this.#status.value.is === 'refused') return;
      this.#lose('no_answer');
      // Without a reason that is final: Socket.IO leaves it to us to try again.
      if (reason === 'io server disconnect') this.#connectLater();
    });
    socket.on('connect_error', (error) => this.#failed(socket, error));
  }

  #hear(event: RoomEvent): void {
    if (this.#room.value) this.update((room) => hear(room, event));
    else if (timeless.includes(event.name)) this.#early.push(event);
  }

  #enter(snapshot: Parameters<ServerToClientEvents['session:snapshot']>[0]): void {
    this.#room.value = enterRoom<S>(
      this.viewer,
      snapshot,
      Date.now(),
      this.#room.value ?? undefined,
    );
    for (const event of this.#early.splice(0)) this.#hear(event);
    this.onSnapshot?.(this.#room.value.session);
    this.onQa?.();
    this.onBoard?.();
  }

  #failed(socket: LiveSocket, error: Error & { data?: EventError }): void {
    if (error.data) return this.#refused(error.data);
    this.#lose('no_answer');
    // A proxy that swallows WebSockets says nothing: next time by polling, and up from there.
    socket.io.opts.transports = ['polling', 'websocket'];
  }

  /** @param wait milliseconds, to which some are added: not all are to come back at once */
  #connectLater(wait = RETRY.last): void {
    clearTimeout(this.#later);
    const jitter = Math.random() * RETRY.last;
    this.#later = setTimeout(() => this.#socket?.connect(), wait + jitter);
  }

  /** @param code why there is no line */
  #lose(code: FailureCode): void {
    this.#status.value = { is: 'lost', code };
  }

  /** By the server itself: Socket.IO does not try again then. */
  #refused(error: EventError): void {
    if (isPassing(error.code)) {
      this.#lose(error.code);
      return this.#connectLater(error.retryAfter && error.retryAfter * 1000);
    }
    if (error.code !== 'unauthorized') return this.#refuse(error.code);
    this.renew().then(
      (isBetter) => (isBetter ? this.#socket?.connect() : this.#refuse(error.code)),
      (failure: unknown) => {
        if (this.#isOurs(failure)) return;
        this.#lose('no_answer');
        this.#connectLater();
      },
    );
  }

  /** A fault of the page is told as such, and no new try would mend it. */
  #isOurs(error: unknown): boolean {
    const { code } = toApiError(error);
    if (code !== 'page_failed') return false;
    this.#refuse(code);
    return true;
  }

  #refuse(code: FailureCode): void {
    this.#status.value = { is: 'refused', code };
    this.close();
  }
}
