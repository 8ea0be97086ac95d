import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** What the way between browsers and server does to WebSockets. */
type WebSockets = 'pass' | 'refuse' | 'swallow';

/**
 * The way between browsers and the server, as a hall's Wi-Fi is: it can break for all at once, and
 * there are those that let no WebSocket through.
 */
export class Wire {
  webSockets: WebSockets = 'pass';
  readonly #open = new Set<Socket>();
  readonly #server: Server;
  #isCut = false;

  private constructor() {
    this.#server = createServer((browser) => this.#connect(browser));
  }

  /** Where it leads to; to be set before anybody comes. */
  port = 0;

  static async create(): Promise<Wire> {
    const wire = new Wire();
    await once(wire.#server.listen(0, '127.0.0.1'), 'listening');
    return wire;
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Breaks all that is open, and lets nothing through. */
  cut(): void {
    this.#isCut = true;
    for (const socket of this.#open) socket.destroy();
  }

  mend(): void {
    this.#isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #connect(browser: Socket): void {
    if (this.#isCut) return void browser.destroy();
    const server = connect(this.port, '127.0.0.1');
    for (const [one, other] of [
      [browser, server],
      [server, browser],
    ] as const) {
      this.#open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.#open.delete(one);
        other.destroy();
      });
    }
    browser.on('data', (chunk: Buffer) => {
      const isUpgrade = /\r\nupgrade: websocket\r\n/i.test(chunk.toString('latin1'));
      if (isUpgrade && this.webSockets === 'refuse') return void browser.destroy();
      if (isUpgrade && this.webSockets === 'swallow') return;
      server.write(chunk);
    });
    server.on('data', (chunk) => browser.write(chunk));
  }
}
