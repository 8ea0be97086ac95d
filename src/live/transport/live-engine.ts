import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { Server, type ServerOptions } from 'engine.io';
import type { Server as SocketServer } from 'socket.io';
import type { WebSocket, WebSocketServer } from 'ws';
import type { DomainError } from '../../platform/domain-error.js';
import type { Metrics } from '../../platform/metrics/metrics.js';
import type { ConnectionQuotas } from './connection-quotas.js';
import { EngineConnection, type EngineSocket } from './engine-connection.js';
import { refuseRequest, refuseUpgrade } from './refuse.js';
import { type Droppable, tooSlow } from './unsent.js';
import { type Pulse, WebSocketConnection } from './websocket-connection.js';

/** Milliseconds. */
const BEAT = 1_000;

/**
 * Engine.IO, which takes in those who come by WebSocket from the start by itself: its own sockets cost
 * too much for a hall of phones. Who comes by polling, to change over later or not, is left to it as it
 * is. Socket.IO above, which is bound to it, sees no difference, and clients see none either.
 *
 * Measured against a bare `ws` server (Node 20, ws 8.21, engine.io 6.6, 5,000 sockets):
 * memory of an idle socket, CPU of a broadcast, CPU of an event with its acknowledgement were
 * 2.1, 1.7 and 1.8 times as much with Engine.IO, and are 1.3, 1.1 and 1.4 times as much now.
 */
export class LiveEngine extends Server {
  readonly #connections = new Set<WebSocketConnection>();
  readonly #others = new Set<EngineConnection>();
  readonly #websockets: WebSocketServer;
  readonly #pulse: Pulse;
  /** What a client is told when it comes. */
  readonly #settings: object;
  #heart: NodeJS.Timeout | undefined;
  #isClosing = false;

  /** @param options what can be checked by `allowRequest` and middlewares is not asked of WebSockets */
  constructor(
    options: ServerOptions,
    private readonly quotas: ConnectionQuotas,
    private readonly metrics: Metrics,
  ) {
    super(options);
    const { maxHttpBufferSize, pingInterval = 25_000, pingTimeout = 20_000 } = this.opts;
    const WebSockets = this.opts.wsEngine as typeof WebSocketServer;
    this.#websockets = new WebSockets({
      noServer: true,
      clientTracking: false,
      maxPayload: maxHttpBufferSize,
    });
    this.#pulse = { now: 0, interval: beatsIn(pingInterval), timeout: beatsIn(pingTimeout) };
    this.#settings = { upgrades: [], pingInterval, pingTimeout, maxPayload: maxHttpBufferSize };
    this.on('connection', (conn: WebSocketConnection | EngineSocket) => {
      if (this.#isClosing || conn instanceof WebSocketConnection) return;
      this.#admit(conn);
      this.#keepBeating();
    });
  }

  /** The one that Socket.IO is bound to. @throws where it is another's */
  static of({ engine }: SocketServer): LiveEngine {
    if (engine instanceof LiveEngine) return engine;
    throw new Error('Socket.IO has an engine of its own.');
  }

  override handleUpgrade(request: IncomingMessage, wire: Duplex, head: Buffer): void {
    const query = queryOf(request);
    if (this.#isClosing || !isHandshake(query)) return super.handleUpgrade(request, wire, head);
    const address = this.quotas.addressOf(request);
    const refusal = this.#refusalOf(address);
    if (refusal) return refuseUpgrade(wire, refusal);
    if (!isByWebSocketAlone(query)) return super.handleUpgrade(request, wire, head);
    wire.cork(); // the answer and the first packet in one write
    this.#websockets.handleUpgrade(request, wire, head, (socket) =>
      this.#open(socket, wire, address),
    );
    wire.uncork();
  }

  override handleRequest(request: IncomingMessage, response: ServerResponse): void {
    const refusal =
      !this.#isClosing && isHandshake(queryOf(request))
        ? this.#refusalOf(this.quotas.addressOf(request))
        : undefined;
    if (refusal) refuseRequest(response, refusal);
    else super.handleRequest(request, response);
  }

  /** Ends all; who comes now is left to Engine.IO, which knows when it closes. */
  endConnections(): void {
    this.#isClosing = true;
    this.#rest();
    for (const connection of this.#connections) connection.close();
  }

  #open(socket: WebSocket, wire: Duplex, address: string): void {
    this.quotas.enter(address);
    const connection = new WebSocketConnection(socket, wire, this.#pulse, address, this.#left);
    this.#connections.add(connection);
    this.#keepBeating();
    connection.open(this.#settings);
    this.emit('connection', connection);
  }

  #refusalOf(address: string): DomainError | undefined {
    const refusal = this.quotas.refusalOf(address);
    if (refusal) this.metrics.refusals.inc({ code: refusal.code });
    return refusal;
  }

  readonly #left = (connection: WebSocketConnection): void => {
    this.#connections.delete(connection);
    this.quotas.leave(connection.address);
  };

  /** One of Engine.IO's own: by polling, at first at least. */
  #admit(socket: EngineSocket): void {
    const address = this.quotas.addressOf(socket.request!); // which the connection forgets
    this.quotas.enter(address);
    socket.address = address;
    const connection = new EngineConnection(socket);
    this.#others.add(connection);
    socket.once('close', () => {
      this.#others.delete(connection);
      this.quotas.leave(address);
    });
  }

  /** As long as somebody is there. */
  #keepBeating(): void {
    this.#heart ??= setInterval(() => this.#beat(), BEAT).unref();
  }

  #rest(): void {
    clearInterval(this.#heart);
    this.#heart = undefined;
  }

  #beat(): void {
    if (this.#connections.size + this.#others.size === 0) return this.#rest();
    this.#pulse.now += 1;
    for (const connection of this.#connections) connection.beat();
    const all: Droppable[] = [...this.#connections, ...this.#others];
    for (const connection of tooSlow(all)) connection.drop();
  }
}

const beatsIn = (milliseconds: number) => Math.ceil(milliseconds / BEAT);

/** Of a new socket: one that is there already names its `sid`, also when it changes over. */
function isHandshake(query: URLSearchParams): boolean {
  return !query.has('sid');
}

function isByWebSocketAlone(query: URLSearchParams): boolean {
  return query.get('transport') === 'websocket' && query.get('EIO') === '4';
}

function queryOf({ url = '' }: IncomingMessage): URLSearchParams {
  return new URLSearchParams(url.slice(url.indexOf('?')));
}
