import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * What it does with whoever comes:
 * - `pass`: lets them through
 * - `sign-in`: sends those to its own page who have not signed in, as an authenticating proxy does
 * - `portal`: answers everything with a page of its own, as the Wi-Fi of a hotel does
 * - a status: answers everything with a page of its own that says so
 */
export type Manner = 'pass' | 'sign-in' | 'portal' | 401 | 403 | 502;

export const PORTAL = 'Welcome to the Wi-Fi of Hotel Bellevue';
export const SIGN_IN = 'Sign in with your university account';
export const REFUSAL = 'Nobody gets past this proxy';

const COOKIE = 'doorkeeper=in';

/** Something that stands before the server, and answers in its place when it likes. */
export class Doorkeeper {
  manner: Manner = 'pass';
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  /** The page to sign in is on another origin, as it is as a rule. */
  readonly #signIn: Server;

  private constructor(private readonly upstream: number) {
    this.#server = createServer((asked, answer) => this.#answer(asked, answer));
    this.#server.on('upgrade', (asked: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.#upgrade(asked, socket, head),
    );
    this.#server.on('connection', (socket: Socket) => {
      this.#open.add(socket);
      socket.on('close', () => this.#open.delete(socket));
    });
    this.#signIn = createServer((asked, answer) => {
      const to = new URL(asked.url!, 'http://localhost').searchParams.get('to');
      if (to === null) return page(answer, 404, SIGN_IN); // an icon
      page(answer, 200, `${SIGN_IN}: <a href="${new URL('/signed-in', to).href}?to=${to}">Go</a>`);
    });
  }

  /** @param upstream port of the server behind it */
  static async start(upstream: number): Promise<Doorkeeper> {
    const keeper = new Doorkeeper(upstream);
    for (const server of [keeper.#server, keeper.#signIn]) {
      await once(server.listen(0, '127.0.0.1'), 'listening');
    }
    return keeper;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Breaks what is open: WebSockets are let in once and not looked at again. */
  become(manner: Manner): void {
    this.manner = manner;
    for (const socket of this.#open) socket.destroy();
  }

  async stop(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    for (const server of [this.#server, this.#signIn]) {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    }
  }

  #answer(asked: IncomingMessage, answer: ServerResponse): void {
    const at = new URL(asked.url!, `http://${asked.headers.host}`);
    if (at.pathname === '/signed-in') {
      const location = at.searchParams.get('to')!;
      answer.writeHead(302, { location, 'set-cookie': `${COOKIE}; Path=/` }).end();
    } else if (this.manner === 'portal') {
      page(answer, 200, PORTAL);
    } else if (typeof this.manner === 'number') {
      page(answer, this.manner, REFUSAL);
    } else if (!this.#isIn(asked)) {
      const { port } = this.#signIn.address() as AddressInfo;
      const location = `http://127.0.0.1:${port}/?to=${encodeURIComponent(at.href)}`;
      answer.writeHead(302, { location }).end();
    } else {
      const { method, url: path, headers } = asked;
      const sent = request({ host: '127.0.0.1', port: this.upstream, method, path, headers });
      sent.on('response', (got) => {
        answer.writeHead(got.statusCode!, got.headers);
        got.pipe(answer);
      });
      sent.on('error', () => answer.destroy());
      answer.on('close', () => sent.destroy());
      asked.pipe(sent);
    }
  }

  #upgrade(asked: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.manner !== 'pass' && !(this.manner === 'sign-in' && this.#isIn(asked))) {
      return void socket.destroy();
    }
    const server = connect(this.upstream, '127.0.0.1', () => {
      const { method, url, rawHeaders } = asked;
      const lines = rawHeaders.map((text, at) => (at % 2 === 0 ? `${text}: ` : `${text}\r\n`));
      server.write(`${method} ${url} HTTP/1.1\r\n${lines.join('')}\r\n`);
      server.write(head);
      socket.pipe(server).pipe(socket);
    });
    for (const end of [socket, server]) {
      end.on('error', () => undefined);
      end.on('close', () => {
        socket.destroy();
        server.destroy();
      });
    }
  }

  #isIn({ headers }: IncomingMessage): boolean {
    return this.manner !== 'sign-in' || (headers.cookie ?? '').includes(COOKIE);
  }
}

function page(answer: ServerResponse, status: number, text: string): void {
  answer.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  answer.end(`<!doctype html><html><body><h1>${text}</h1></body></html>`);
}
