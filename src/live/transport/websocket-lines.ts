import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Server } from 'socket.io';
import type { WebSocket, WebSocketServer } from 'ws';
import type { DomainError } from '../../platform/domain-error.js';
import type { Metrics } from '../../platform/metrics/metrics.js';
import { EngineLine, type EngineSocket } from './engine-line.js';
import { Line, type Pulse } from './line.js';
import type { LineQuotas } from './line-quotas.js';
import { refuseRequest, refuseUpgrade } from './refuse.js';
import { type Droppable, tooSlow } from './unsent.js';

/** Milliseconds. */
const BEAT = 1_000;

/**
 * Takes in those who come by WebSocket from the start, in the place of Engine.IO, whose sockets
 * cost too much for a hall of phones. Who comes by polling, to change over later or not, is left
 * to Engine.IO. Socket.IO above sees no difference, and clients see none either.
 *
 * Measured against a bare `ws` server (Node 20, ws 8.21, engine.io 6.6, 5,000 sockets):
 * memory of an idle socket, CPU of a broadcast, CPU of an event with its acknowledgement were
 * 2.1, 1.7 and 1.8 times as much with Engine.IO, and are 1.3, 1.1 and 1.4 times as much now.
 */
export class WebSocketLines {
  readonly #lines = new Set<Line>();
  readonly #engineLines = new Set<EngineLine>();
  #heart: NodeJS.Timeout | undefined;
  #stop?: () => void;

  constructor(
    private readonly quotas: LineQuotas,
    private readonly metrics: Metrics,
  ) {}

  /** What Engine.IO can be told to check (`allowRequest`, middlewares) is not asked. */
  serve(io: Server): void {
    const { engine } = io;
    const { maxHttpBufferSize, pingInterval = 25_000, pingTimeout = 20_000 } = engine.opts;
    const WebSockets = engine.opts.wsEngine as typeof WebSocketServer;
    const pulse = { now: 0, interval: beatsIn(pingInterval), timeout: beatsIn(pingTimeout) };
    const settings = { upgrades: [], pingInterval, pingTimeout, maxPayload: maxHttpBufferSize };
    const websockets = new WebSockets({
      noServer: true,
      clientTracking: false,
      maxPayload: maxHttpBufferSize,
    });
    const open = (socket: WebSocket, wire: Duplex, address: string) => {
      this.quotas.enter(address);
      const line = new Line(socket, wire, pulse, address, this.#left);
      this.#lines.add(line);
      this.#keepBeating(pulse);
      line.open(settings);
      engine.emit('connection', line);
    };
    const upgrade = engine.handleUpgrade.bind(engine);
    const answer = engine.handleRequest.bind(engine);
    engine.handleUpgrade = (request, wire, head) => {
      const query = queryOf(request);
      if (!isHandshake(query)) return upgrade(request, wire, head);
      const address = this.quotas.addressOf(request);
      const refusal = this.#refusalOf(address);
      if (refusal) return refuseUpgrade(wire, refusal);
      if (!isForLine(query)) return upgrade(request, wire, head);
      wire.cork(); // the answer and the first packet in one write
      websockets.handleUpgrade(request, wire, head, (socket) => open(socket, wire, address));
      wire.uncork();
    };
    engine.handleRequest = (request, response) => {
      const refusal = isHandshake(queryOf(request))
        ? this.#refusalOf(this.quotas.addressOf(request))
        : undefined;
      if (refusal) refuseRequest(response, refusal);
      else answer(request, response);
    };
    const admit = (conn: Line | EngineSocket) => {
      if (conn instanceof Line) return;
      this.#admit(conn);
      this.#keepBeating(pulse);
    };
    engine.on('connection', admit);
    this.#stop = () => {
      this.#rest();
      engine.off('connection', admit);
      engine.handleUpgrade = upgrade;
      engine.handleRequest = answer;
    };
  }

  /** Ends all; who comes now is left to Engine.IO, which knows when it closes. */
  close(): void {
    this.#stop?.();
    for (const line of this.#lines) line.close();
  }

  #refusalOf(address: string): DomainError | undefined {
    const refusal = this.quotas.refusalOf(address);
    if (refusal) this.metrics.refusals.inc({ code: refusal.code });
    return refusal;
  }

  readonly #left = (line: Line): void => {
    this.#lines.delete(line);
    this.quotas.leave(line.address);
  };

  /** One of Engine.IO's own: by polling, at first at least. */
  #admit(socket: EngineSocket): void {
    const address = this.quotas.addressOf(socket.request!); // which the line forgets
    this.quotas.enter(address);
    const line = new EngineLine(socket);
    this.#engineLines.add(line);
    socket.once('close', () => {
      this.#engineLines.delete(line);
      this.quotas.leave(address);
    });
  }

  /** As long as somebody is there. */
  #keepBeating(pulse: Pulse): void {
    this.#heart ??= setInterval(() => this.#beat(pulse), BEAT).unref();
  }

  #rest(): void {
    clearInterval(this.#heart);
    this.#heart = undefined;
  }

  #beat(pulse: Pulse): void {
    if (this.#lines.size + this.#engineLines.size === 0) return this.#rest();
    pulse.now += 1;
    for (const line of this.#lines) line.beat();
    for (const line of tooSlow<Droppable>([...this.#lines, ...this.#engineLines])) line.drop();
  }
}

const beatsIn = (milliseconds: number) => Math.ceil(milliseconds / BEAT);

/** Of a new socket: one that is there already names its `sid`, also when it changes over. */
function isHandshake(query: URLSearchParams): boolean {
  return !query.has('sid');
}

function isForLine(query: URLSearchParams): boolean {
  return query.get('transport') === 'websocket' && query.get('EIO') === '4';
}

function queryOf({ url = '' }: IncomingMessage): URLSearchParams {
  return new URLSearchParams(url.slice(url.indexOf('?')));
}
