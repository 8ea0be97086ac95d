import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { Watchers } from './watchers.js';

/** A WebSocket frame as clients send it: masked (RFC 6455, section 5.3). At most 64 KiB. */
function maskedFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const mask = randomBytes(4);
  const head =
    payload.length < 126
      ? Buffer.from([0x81, 0x80 | payload.length])
      : Buffer.from([0x81, 0xfe, payload.length >> 8, payload.length & 0xff]);
  return Buffer.concat([head, mask, payload.map((byte, index) => byte ^ mask[index & 3]!)]);
}

/** A connection byte by byte, to do what no client library lets one do: not to read, say. */
export class RawLine {
  /** All that was read. */
  text = '';
  readonly #socket: Socket;
  readonly #watchers = new Watchers();

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.#socket = connect(Number(port), hostname);
    this.#socket.on('error', () => undefined); // the server has dropped us
    this.#socket.on('data', (chunk) => {
      this.text += chunk.toString('latin1');
      this.#watchers.tell();
    });
  }

  /** Bytes as they are. */
  write(text: string): void {
    this.#socket.write(text);
  }

  /** Asks for something, and leaves the answer to whoever reads it. */
  request(line: string, headers: Record<string, string> = {}): void {
    const all = Object.entries({ Host: 'localhost', ...headers });
    const lines = all.map(([name, value]) => `${name}: ${value}`);
    this.write([`${line} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
  }

  upgrade(headers: Record<string, string> = {}): void {
    this.request('GET /socket.io/?EIO=4&transport=websocket', {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
      ...headers,
    });
  }

  /** A line to the session that the token is for, its snapshot read. */
  static async join(url: string, token: string): Promise<RawLine> {
    const line = new RawLine(url);
    line.upgrade();
    await line.reads('"sid"');
    line.send(`40/live,${JSON.stringify({ token })}`);
    await line.reads('session:snapshot');
    return line;
  }

  send(message: string): void {
    this.#socket.write(maskedFrame(message));
  }

  reads(text: string): Promise<true> {
    return this.#watchers.wait<true>(
      () => this.text.includes(text) || undefined,
      () => `no ${text} in ${this.text.slice(0, 500)}`,
    );
  }

  /** Reads nothing any more. */
  stall(): void {
    this.#socket.pause();
  }

  /** When the connection is closed. */
  get closed(): Promise<unknown> {
    return new Promise((resolve) => this.#socket.once('close', resolve));
  }

  close(): void {
    this.#socket.destroy();
  }
}
