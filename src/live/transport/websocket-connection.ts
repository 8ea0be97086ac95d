import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { frameIn, type FrameOptions, textFrame } from './frame.js';
import { type Droppable, MAX_UNSENT } from './unsent.js';

/** The types of Engine.IO's packets: the first character of each. */
const OPEN = '0';
const PING = '2';
const PONG = '3';
const MESSAGE = '4';

/** Frames that a client may send between two beats: more than any thumb. */
const MAX_FRAMES = 200;

/** What all connections live by, in beats. */
export interface Pulse {
  now: number;
  readonly interval: number;
  readonly timeout: number;
}

/**
 * Socket.IO's `conn`: does what Engine.IO's Socket and Transport do for what never is anything but
 * a WebSocket. What Socket.IO asks of it is written down nowhere but in Socket.IO, and stands here alone;
 * a test fails where it asks for more. What is sent is one write of one piece, straight to the connection, which `ws` adds
 * nothing to as long as nothing is compressed. Keeps nothing of the HTTP request, and no timer.
 * @see https://github.com/socketio/engine.io-protocol
 */
export class WebSocketConnection extends EventEmitter implements Droppable {
  readonly id = randomBytes(15).toString('base64url');
  readonly protocol = 4;
  readyState: 'open' | 'closed' = 'open';
  /** Takes a message before Socket.IO reads it, or leaves it to that: see EarlyCasts. */
  takes: ((text: string) => boolean) | undefined;
  #due: number;
  /** Anything, since the last ping. */
  #heard = true;
  /** Frames since the last beat. */
  #frames = 0;

  /**
   * @param address that the client comes from
   * @param ended is told when the connection is over
   */
  constructor(
    private readonly socket: WebSocket,
    private readonly wire: Duplex,
    private readonly pulse: Pulse,
    readonly address: string,
    private readonly ended: (connection: WebSocketConnection) => void,
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

  /** Bytes that wait for the client; those of a broadcast are in memory once for all who get it. */
  get unsent(): number {
    return this.wire.writableLength;
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

  /** Resolves when the client has left, which after `close` it does when it has heard of that. */
  left(): Promise<void> {
    return new Promise((resolve) => this.socket.once('close', () => resolve()));
  }

  /** At once, with all that is unsent. */
  drop(reason = 'too slow'): void {
    this.socket.terminate();
    this.#end(reason);
  }

  /**
   * Pings the client when it is time, or ends the connection where nothing was heard since the last ping,
   * or where more waits for the client than may.
   */
  beat(): void {
    this.#frames = 0;
    if (this.unsent > MAX_UNSENT) return this.drop();
    if (this.pulse.now < this.#due) return;
    if (this.#heard) this.#ping();
    else this.drop('ping timeout');
  }

  #ping(): void {
    this.#heard = false;
    this.#due = this.pulse.now + this.pulse.timeout;
    this.#send(pingFrame);
  }

  /** A client that does not read is dropped, instead of everything being kept for it. */
  #send(frame: Buffer): void {
    if (this.unsent > MAX_UNSENT) this.drop();
    else if (this.socket.readyState === this.socket.OPEN) this.wire.write(frame);
  }

  #hear(data: Buffer, isBinary: boolean): void {
    if (this.readyState === 'closed') return;
    this.#frames += 1;
    if (this.#frames > MAX_FRAMES) return this.drop('too many messages');
    this.#heard = true;
    const type = isBinary ? MESSAGE : data.toString('latin1', 0, 1);
    if (type === PONG) this.#due = this.pulse.now + this.pulse.interval;
    else if (type !== MESSAGE) this.close();
    else if (isBinary) this.emit('data', data);
    else this.#read(data.toString('utf8', 1));
  }

  #read(text: string): void {
    if (this.takes?.(text) !== true) this.emit('data', text);
  }

  #end(reason: string): void {
    if (this.readyState === 'closed') return;
    this.readyState = 'closed';
    this.ended(this);
    this.emit('close', reason);
  }
}

const pingFrame = textFrame(PING);
