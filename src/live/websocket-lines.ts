import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Server } from 'socket.io';
import type { WebSocket, WebSocketServer } from 'ws';
import { frameIn, type FrameOptions, textFrame } from './frame.js';

/** Milliseconds. */
const BEAT = 1_000;

/** The types of Engine.IO's packets: the first character of each. */
const OPEN = '0';
const PING = '2';
const PONG = '3';
const MESSAGE = '4';

/** What all lines live by, in beats. */
interface Pulse {
  now: number;
  readonly interval: number;
  readonly timeout: number;
}

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
  #stop?: () => void;

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
    const open = (socket: WebSocket, wire: Duplex) => {
      const line = new Line(socket, wire, pulse);
      this.#lines.add(line);
      line.open(settings);
      engine.emit('connection', line);
    };
    const upgrade = engine.handleUpgrade.bind(engine);
    engine.handleUpgrade = (request, wire, head) => {
      if (!isNew(request)) return upgrade(request, wire, head);
      websockets.handleUpgrade(request, wire, head, (socket) => open(socket, wire));
    };
    engine.on('connection', forgetRequest);
    const heart = setInterval(() => this.#beat(pulse), BEAT).unref();
    this.#stop = () => {
      clearInterval(heart);
      engine.off('connection', forgetRequest);
      engine.handleUpgrade = upgrade;
    };
  }

  /** Ends all; who comes now is left to Engine.IO, which knows when it closes. */
  close(): void {
    this.#stop?.();
    for (const line of this.#lines) line.close();
    this.#lines.clear();
  }

  #beat(pulse: Pulse): void {
    pulse.now += 1;
    for (const line of this.#lines) {
      if (!line.beat()) this.#lines.delete(line);
    }
  }
}

/**
 * Socket.IO's `conn`: does what Engine.IO's Socket and Transport do for what never is anything but
 * a WebSocket. What is sent is one write of one piece, straight to the connection, which `ws` adds
 * nothing to as long as nothing is compressed. Keeps nothing of the HTTP request, and no timer.
 * @see https://github.com/socketio/engine.io-protocol
 */
class Line extends EventEmitter {
  readonly id = randomBytes(15).toString('base64url');
  readonly protocol = 4;
  readyState: 'open' | 'closed' = 'open';
  #due: number;
  /** Anything, since the last ping. */
  #heard = true;

  constructor(
    private readonly socket: WebSocket,
    private readonly wire: Duplex,
    private readonly pulse: Pulse,
  ) {
    super();
    this.#due = pulse.now + pulse.interval;
    socket.on('message', (data: Buffer, isBinary) => this.#hear(data, isBinary));
    socket.on('close', () => this.#end('transport close'));
    socket.on('error', () => this.#end('transport error'));
  }

  /** Of it, Socket.IO asks whether it is `writable` now, before it sends what may be lost. */
  get transport() {
    return { name: 'websocket', writable: this.wire.writableLength === 0 };
  }

  open(settings: object): void {
    this.#send(textFrame(OPEN + JSON.stringify({ sid: this.id, ...settings })));
  }

  write(data: string | Buffer, options: FrameOptions = {}): void {
    if (typeof data === 'string') this.#send(frameIn(options) ?? textFrame(MESSAGE + data));
    else this.socket.send(data);
  }

  close(): void {
    this.socket.close();
    this.#end('forced close');
  }

  /**
   * Pings the client when it is time, or ends the line where nothing was heard since the last ping.
   * @returns whether it is still open
   */
  beat(): boolean {
    if (this.readyState === 'open' && this.pulse.now >= this.#due) {
      if (this.#heard) this.#ping();
      else this.#giveUp();
    }
    return this.readyState === 'open';
  }

  #ping(): void {
    this.#heard = false;
    this.#due = this.pulse.now + this.pulse.timeout;
    this.#send(pingFrame);
  }

  #giveUp(): void {
    this.socket.terminate();
    this.#end('ping timeout');
  }

  #send(frame: Buffer): void {
    if (this.socket.readyState === this.socket.OPEN) this.wire.write(frame);
  }

  #hear(data: Buffer, isBinary: boolean): void {
    if (this.readyState === 'closed') return;
    this.#heard = true;
    const type = isBinary ? MESSAGE : data.toString('latin1', 0, 1);
    if (type === PONG) this.#due = this.pulse.now + this.pulse.interval;
    else if (type === MESSAGE) this.emit('data', isBinary ? data : data.toString('utf8', 1));
    else this.close();
  }

  #end(reason: string): void {
    if (this.readyState === 'closed') return;
    this.readyState = 'closed';
    this.emit('close', reason);
  }
}

const pingFrame = textFrame(PING);

const beatsIn = (milliseconds: number) => Math.ceil(milliseconds / BEAT);

/**
 * Engine.IO keeps the first request of each of its own sockets: 3.6 KiB.
 * @see https://socket.io/docs/v4/memory-usage/
 */
function forgetRequest(conn: { request?: IncomingMessage | undefined }): void {
  if (conn.request) conn.request = undefined;
}

/** Not one that came by polling and changes over: that one names its `sid`. */
function isNew({ url = '' }: IncomingMessage): boolean {
  const query = new URLSearchParams(url.slice(url.indexOf('?')));
  return query.get('transport') === 'websocket' && query.get('EIO') === '4' && !query.has('sid');
}
