import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocketServer } from 'ws';
import { serve } from '../lib/remote.js';

let server: WebSocketServer;

const handlers = {
  /**
   * `ws` and nothing else.
   * @param deflates whether messages are compressed, of any size, for clients that can have it so
   * @returns the port
   */
  async listen(deflates = false): Promise<number> {
    const perMessageDeflate = deflates && { threshold: 0 };
    server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate });
    // Whoever has clients listens to them.
    server.on('connection', (client) => client.on('message', () => undefined));
    await once(server, 'listening');
    return (server.address() as { port: number }).port;
  },

  /**
   * Says what Plenum says to who comes: `open` at once, the rest when its token is there, which is not
   * looked at. @returns the port
   */
  async greet(open: string, ...rest: string[]): Promise<number> {
    const port = await handlers.listen();
    const frames = rest.map((text) => Buffer.from(text));
    server.on('connection', (client) => {
      client.send(open);
      client.once('message', () => {
        for (const frame of frames) client.send(frame, { binary: false });
      });
    });
    return port;
  },

  /** Sends the same bytes to all clients, some times. @param interval milliseconds */
  async broadcast(text: string, times: number, interval: number): Promise<void> {
    for (let sent = 0; sent < times; sent += 1) {
      handlers.tell(text);
      await delay(interval);
    }
  },

  /** Sends each of these to all clients, one after the other. */
  tell(...texts: string[]): void {
    for (const text of texts) {
      // Encoded once; a string would be encoded again for each client.
      const message = Buffer.from(text);
      for (const client of server.clients) client.send(message, { binary: false });
    }
  },
};

export type WsServer = typeof handlers;

serve(handlers);
