import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Beside the sockets: requests that are on their way, or kept alive. */
const OTHER_CONNECTIONS = 5_000;
/** How often a server that closes looks for connections that are idle now. Milliseconds. */
const IDLE_INTERVAL = 100;

/** The connections of an HTTP server, by whichever handle they came. */
export class Connections {
  readonly #open = new Set<Socket>();

  /** @param maxSockets how many WebSockets there may be; what comes on top is closed unread */
  constructor(
    private readonly server: Server,
    maxSockets: number,
  ) {
    server.on('connection', (socket: Socket) => {
      this.#open.add(socket);
      socket.once('close', () => this.#open.delete(socket));
      // Node's own `maxConnections` is one of each handle.
      if (this.#open.size > maxSockets + OTHER_CONNECTIONS) socket.destroy();
    });
  }

  /**
   * From now on ends those that have no request under way, until the server is closed. Node does so once,
   * when a server closes; those of long answers become idle a moment later, and would hold it up for as long
   * as their clients keep them. To be called when nobody is left to be told that it closes: what a proxy
   * sends on such a connection it would give to another server, which knows nothing of that client.
   */
  endIdle(): void {
    if (!this.server.listening) return;
    const timer = setInterval(() => this.#endIdle(), IDLE_INTERVAL).unref();
    this.server.once('close', () => clearInterval(timer));
  }

  /** Node leaves alone those on which there never was a request; browsers make such in advance. */
  #endIdle(): void {
    this.server.closeIdleConnections();
    for (const socket of this.#open) {
      if (socket.bytesRead === 0) socket.destroy();
    }
  }
}
