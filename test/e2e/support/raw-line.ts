import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Watchers } from './watchers.js';

/** The kinds of WebSocket frames: RFC 6455, section 5.2. */
export const opcodes = { more: 0x0, text: 0x1, binary: 0x2, close: 0x8, ping: 0x9, pong: 0xa };

export interface FrameParts {
  opcode?: number;
  /** Whether it is a message's last. */
  final?: boolean;
  /** The three bits that belong to extensions. */
  reserved?: number;
  masked?: boolean;
  /** What the head says, where that is not the payload's own. Bytes. */
  length?: number;
}

/** A frame as a client sends it, but for what is said otherwise. */
export function frame(payload: string | Uint8Array, parts: FrameParts = {}): Buffer {
  const { opcode = opcodes.text, final = true, reserved = 0, masked = true } = parts;
  const data = Buffer.from(payload);
  const length = parts.length ?? data.length;
  const head = Buffer.alloc(length < 126 ? 2 : length < 0x10000 ? 4 : 10);
  head[0] = (final ? 0x80 : 0) | (reserved << 4) | opcode;
  head[1] = (masked ? 0x80 : 0) | (length < 126 ? length : length < 0x10000 ? 126 : 127);
  if (head.length === 4) head.writeUInt16BE(length, 2);
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2);
  if (!masked) return Buffer.concat([head, data]);
  const key = randomBytes(4);
  return Buffer.concat([head, key, data.map((byte, index) => byte ^ key[index % 4]!)]);
}

/** A TCP connection to the server, on which every byte is the test's own. */
export class RawLine {
  /** All that came, one character a byte. */
  received = '';
  isClosed = false;
  readonly #watchers = new Watchers();

  private constructor(private readonly socket: Socket) {
    const end = () => {
      this.isClosed = true;
      this.#watchers.tell();
    };
    socket.on('data', (data) => {
      this.received += data.toString('latin1');
      this.#watchers.tell();
    });
    socket.on('error', end); // cut off while something is written
    socket.on('close', end);
  }

  static async connect(url: string): Promise<RawLine> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return new RawLine(socket);
  }

  /** A WebSocket on which Engine.IO has said hello. */
  static async open(url: string): Promise<RawLine> {
    const line = await RawLine.connect(url);
    line.request('GET /socket.io/?EIO=4&transport=websocket', upgradeHeaders);
    await line.hears('"sid"');
    return line;
  }

  /** The same, let in to the live namespace. */
  static async enter(url: string, token: string): Promise<RawLine> {
    const line = await RawLine.open(url);
    line.write(frame(`40/live,${JSON.stringify({ token })}`));
    await line.hears('42/live,["session:snapshot"');
    return line;
  }

  write(bytes: string | Uint8Array): void {
    if (this.socket.writable) this.socket.write(bytes);
  }

  /** A request's head and body. @param start method and path */
  request(start: string, headers: Record<string, string> = {}, body = ''): void {
    const lines = Object.entries({ host: 'plenum', ...headers }).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    this.write(`${start} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
  }

  /** When the server has sent this. */
  async hears(text: string): Promise<void> {
    await this.#watchers.wait(
      () => this.received.includes(text) || undefined,
      () => `it did not hear ${text} but ${this.received.slice(-500)}`,
    );
  }

  /** When the server has ended the WebSocket, its close answered where it sent one. */
  async ends(): Promise<void> {
    await this.#watchers.wait(
      () => this.isClosed || this.#hasHeardClose() || undefined,
      () => `it was not ended, and heard ${this.received.slice(-500)}`,
    );
    this.write(frame('', { opcode: opcodes.close }));
    await this.closes();
  }

  /** When the server has closed the connection. */
  async closes(): Promise<void> {
    await this.#watchers.wait(
      () => this.isClosed || undefined,
      () => `it is still open, and heard ${this.received.slice(-500)}`,
    );
  }

  /** Reads nothing any more. */
  stall(): void {
    this.socket.pause();
  }

  /** Sends nothing more. */
  finish(): void {
    this.socket.end();
  }

  close(): void {
    this.socket.destroy();
  }

  /** Whether a close is among the frames behind the answer's head. Servers do not mask theirs. */
  #hasHeardClose(): boolean {
    const bytes = Buffer.from(this.received, 'latin1');
    let at = bytes.indexOf('\r\n\r\n') + 4;
    while (at + 2 <= bytes.length) {
      if ((bytes[at]! & 0x0f) === opcodes.close) return true;
      const length = bytes[at + 1]!;
      if (length === 126) at += 4 + (at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0);
      else at += 2 + length;
    }
    return false;
  }
}

/** What asks for a WebSocket. */
export const upgradeHeaders = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
};
