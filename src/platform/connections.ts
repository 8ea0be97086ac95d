import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Beside the sockets: requests that are on their way, or kept alive. */
const OTHER_CONNECTIONS = 5_000;

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
   * Ends those that have no request under way. Node leaves alone those on which there never was one;
   * browsers make such in advance.
   */
  closeIdle(): void {
    this.server.closeIdleConnections();
    for (const socket of this.#open) {
      if (socket.bytesRead === 0) socket.destroy();
    }
  }
}
