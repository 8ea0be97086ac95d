import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { Acceptors, SHARED } from './acceptors.js';

describe.each([
  ['on a port that is shared, where Node has that', SHARED],
  ['on copies of a handle', {}],
])('acceptors %s', (_, options) => {
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).toReversed()) await end();
  });

  /** A server that holds each request until it is let go. */
  async function aServer() {
    const held: (() => void)[] = [];
    const server = createServer((_, reply) => held.push(() => reply.end('done')));
    await once(server.listen({ port: 0, host: '127.0.0.1', ...options }), 'listening');
    const acceptors = new Acceptors(pino({ level: 'silent' }));
    await acceptors.open(server);
    ends.push(async () => {
      const closed = acceptors.close();
      server.close();
      server.closeAllConnections();
      await closed;
    });
    return { server, acceptors, held, port: (server.address() as AddressInfo).port };
  }

  /** The most connections that the server is told of between two turns of the event loop. */
  async function mostInATurn(server: Server, port: number, clients: number): Promise<number> {
    let [all, turn, most] = [0, 0, 0];
    server.on('connection', () => {
      all += 1;
      turn += 1;
      most = Math.max(most, turn);
    });
    for (let nth = 0; nth < clients; nth += 1) {
      const socket = connect(port, '127.0.0.1');
      ends.push(() => Promise.resolve(socket.destroy()));
    }
    while (all < clients) {
      turn = 0;
      await new Promise((resolve) => setImmediate(resolve));
    }
    return most;
  }

  it('take many connections in a turn of the event loop', async () => {
    const { server, port } = await aServer();
    expect(await mostInATurn(server, port, 100)).toBeGreaterThan(8);
  });

  it('hand them to the server, and wait for what is under way when they close', async () => {
    const { acceptors, server, held, port } = await aServer();
    const answers = Array.from({ length: 40 }, async () => {
      const request = get({ port, host: '127.0.0.1', agent: false });
      const [answer] = (await once(request, 'response')) as [IncomingMessage];
      return (await answer.setEncoding('utf8').toArray()).join('');
    });
    while (held.length < answers.length) await once(server, 'request');
    let isClosed = false;
    const closing = acceptors.close().then(() => (isClosed = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(isClosed).toBe(false);
    held.forEach((letGo) => letGo());
    expect(await Promise.all(answers)).toEqual(answers.map(() => 'done'));
    server.closeIdleConnections();
    await closing;
  });

  it('listen no more once they and the server are closed', async () => {
    const { acceptors, server, port } = await aServer();
    await Promise.all([acceptors.close(), new Promise((resolve) => server.close(resolve))]);
    const socket = connect(port, '127.0.0.1');
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNREFUSED');
  });
});
