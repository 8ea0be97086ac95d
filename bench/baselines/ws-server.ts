import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocketServer } from 'ws';
import { serve } from '../lib/remote.js';

let server: WebSocketServer;

const handlers = {
  /** `ws` and nothing else. @returns the port */
  async listen(): Promise<number> {
    server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    // Whoever has clients listens to them.
    server.on('connection', (client) => client.on('message', () => undefined));
    await once(server, 'listening');
    return (server.address() as { port: number }).port;
  },

  /** Sends the same bytes to all clients, some times. @param interval milliseconds */
  async broadcast(text: string, times: number, interval: number): Promise<void> {
    // Encoded once; a string would be encoded again for each client.
    const message = Buffer.from(text);
    for (let sent = 0; sent < times; sent += 1) {
      for (const client of server.clients) client.send(message, { binary: false });
      await delay(interval);
    }
  },
};

export type WsServer = typeof handlers;

serve(handlers);
