import type { IncomingMessage } from 'node:http';
import { type Droppable, MAX_UNSENT } from './unsent.js';

/** What is used of Engine.IO's own socket. */
export interface EngineSocket {
  request?: IncomingMessage | undefined;
  /** That the client comes from. */
  address?: string;
  on(event: 'packetCreate', listener: (packet: { data?: string | Buffer }) => void): unknown;
  on(event: 'flush', listener: () => void): unknown;
  once(event: 'close', listener: () => void): unknown;
  /** @param discard without waiting for the client to hear of it */
  close(discard: boolean): void;
}

/**
 * Keeps an eye on one of Engine.IO's own sockets, whose client came by polling. What is sent waits
 * there until the client asks again, or until its WebSocket has taken what was sent before.
 */
export class EngineConnection implements Droppable {
  unsent = 0;

  constructor(private readonly socket: EngineSocket) {
    // Engine.IO keeps the first request of each of its sockets: 3.6 KiB.
    // https://socket.io/docs/v4/memory-usage/
    socket.request = undefined;
    socket.on('packetCreate', ({ data }) => {
      if (this.unsent > MAX_UNSENT) return this.drop();
      this.unsent += data?.length ?? 0;
    });
    socket.on('flush', () => (this.unsent = 0));
  }

  drop(): void {
    this.socket.close(true);
  }
}
