import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** What the way between browsers and server does to WebSockets. */
type WebSockets = 'pass' | 'refuse' | 'swallow';

/**
 * The way between browsers and the server, as a hall's Wi-Fi is: it can break for all at once, and
 * there are those that let no WebSocket through. Between any two others it does as well.
 */
export class Wire {
  webSockets: WebSockets = 'pass';
  readonly #open = new Set<Socket>();
  /** Nothing gets through them any more, and neither end is told. */
  readonly #lost = new WeakSet<Socket>();
  readonly #server: Server;
  #isCut = false;
  #isLosing = false;

  private constructor() {
    this.#server = createServer({ noDelay: true }, (browser) => this.#connect(browser));
  }

  /** Where it leads to; to be set before anybody comes. */
  port = 0;

  static async create(): Promise<Wire> {
    const wire = new Wire();
    await once(wire.#server.listen(0, '127.0.0.1'), 'listening');
    return wire;
  }

  get url(): string {
    return `http://localhost:${this.ownPort}`;
  }

  /** Where one enters it, on the loopback interface. */
  get ownPort(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Breaks all that is open, and lets nothing through. */
  cut(): void {
    this.#isCut = true;
    for (const socket of this.#open) socket.destroy();
  }

  /**
   * Swallows whatever is sent, on what is open and on what comes, as when a router on the way has
   * died: nobody is told. What is lost stays so when the wire is mended.
   */
  lose(): void {
    this.#isLosing = true;
    for (const socket of this.#open) this.#lost.add(socket);
  }

  mend(): void {
    this.#isCut = false;
    this.#isLosing = false;
  }

  /** As it was at first. */
  reset(): void {
    this.mend();
    this.webSockets = 'pass';
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #connect(browser: Socket): void {
    if (this.#isCut) return void browser.destroy();
    const server = connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    for (const [one, other] of [
      [browser, server],
      [server, browser],
    ] as const) {
      this.#open.add(one);
      if (this.#isLosing) this.#lost.add(one);
      const end = () => this.#lost.has(one) || other.destroy();
      one.on('error', end);
      one.on('close', () => {
        this.#open.delete(one);
        end();
      });
    }
    browser.on('data', (chunk: Buffer) => {
      const isUpgrade = /\r\nupgrade: websocket\r\n/i.test(chunk.toString('latin1'));
      if (isUpgrade && this.webSockets === 'refuse') return void browser.destroy();
      if (isUpgrade && this.webSockets === 'swallow') return;
      if (!this.#lost.has(browser)) server.write(chunk);
    });
    server.on('data', (chunk) => this.#lost.has(server) || browser.write(chunk));
  }
}
