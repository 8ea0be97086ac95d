import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Server, type ServerOptions, type Socket } from 'socket.io';
import { io, Manager, type ManagerOptions } from 'socket.io-client';
import { ClientAddress } from '../../platform/client-address.js';
import { readEnvironment } from '../../platform/config/environment.js';
import { Metrics } from '../../platform/metrics/metrics.js';
import { ConnectionQuotas } from './connection-quotas.js';
import type { LiveServer } from './live-socket.js';
import { prepareEvent, sendToRoom } from '../delivery/local-rooms.js';
import { LiveEngine } from './live-engine.js';
import { WebSocketConnection } from './websocket-connection.js';

const fresh = { transports: ['websocket'], forceNew: true, reconnection: false };

describe('LiveEngine', () => {
  const closers: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close();
  });

  /** Socket.IO on an engine of ours, whose sockets join the room `all` and answer `echo`. */
  async function aServer(
    options: Partial<ServerOptions> = {},
    variables: Record<string, string> = {},
  ) {
    const http = createServer();
    const own = { maxHttpBufferSize: 1_000_000, ...options };
    const server = new Server(own);
    const environment = readEnvironment(variables);
    const quotas = new ConnectionQuotas(environment, new ClientAddress(environment));
    const engine = new LiveEngine(own, quotas, new Metrics());
    engine.attach(http, { path: server.path() });
    server.bind(engine);
    const live = server.of('/live');
    live.on('connection', (socket) => {
      void socket.join('all');
      socket.on('echo', (payload: unknown, ack?: (payload: unknown) => void) => ack?.(payload));
    });
    await once(http.listen(0, '127.0.0.1'), 'listening');
    closers.push(async () => {
      engine.endConnections();
      await server.close();
      http.close();
    });
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    return { server, live, engine, url };
  }

  async function aClient(url: string, options: Partial<ManagerOptions> = {}) {
    const client = io(`${url}/live`, { ...fresh, ...options });
    closers.push(() => client.close());
    await heard(client, 'connect');
    return client;
  }

  /** One that is connected and never says who it is. */
  async function aStranger(url: string) {
    const manager = new Manager(url, fresh);
    closers.push(() => manager._close());
    await heard(manager, 'open');
    return manager;
  }

  const isOurs = ({ conn }: Socket) => (conn as unknown) instanceof WebSocketConnection;
  const theSocket = ({ live }: { live: ReturnType<Server['of']> }) =>
    [...live.sockets.values()][0]!;

  it.each([
    ['short', { a: 1 }],
    ['not of ASCII alone', 'ä'.repeat(70)],
    ['long', 'x'.repeat(1_000)],
    ['very long', 'x'.repeat(70_000)],
    ['binary', Buffer.from([1, 2, 3])],
  ])('carry what is %s, there and back', async (_, payload) => {
    const server = await aServer();
    const client = await aClient(server.url);
    expect(isOurs(theSocket(server))).toBe(true);
    expect(await client.emitWithAck('echo', payload)).toEqual(payload);
  });

  it('have all that Socket.IO asks of a connection', async () => {
    const server = await aServer();
    const missing = new Set<string>();
    const watch = (conn: object) =>
      new Proxy(conn, {
        get(target, name) {
          if (!(name in target)) missing.add(String(name));
          const value: unknown = Reflect.get(target, name, target);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        },
      });
    const listeners = server.engine.listeners('connection');
    server.engine.removeAllListeners('connection');
    server.engine.on('connection', (conn: object) => {
      for (const listener of listeners) listener.call(server.engine, watch(conn));
    });
    const client = await aClient(server.url);
    for (const payload of ['a', Buffer.from([1])]) await client.emitWithAck('echo', payload);
    const socket = theSocket(server);
    server.live.to('all').emit('news');
    socket.volatile.emit('news');
    const gone = once(socket, 'disconnect');
    socket.disconnect(true);
    await gone;
    // It does without these, as nothing is kept of the request: see `Socket.buildHandshake`.
    expect([...missing].sort()).toEqual(['remoteAddress', 'request']);
  });

  it('leave to Engine.IO who comes by polling, also when it changes over', async () => {
    const server = await aServer();
    const client = await aClient(server.url, { transports: ['polling', 'websocket'] });
    const { engine } = client.io;
    if (engine.transport.name === 'polling') await heard(engine, 'upgrade');
    expect(isOurs(theSocket(server))).toBe(false);
    expect(await client.emitWithAck('echo', 'a')).toBe('a');
  });

  it.each([
    ['by WebSocket', { transports: ['websocket'] }],
    ['by polling', { transports: ['polling'] }],
    ['by both', { transports: ['polling', 'websocket'] }],
  ])('give all that was sent in its order, %s', async (_, options) => {
    const { live, url } = await aServer();
    const client = await aClient(url, options);
    const seen: unknown[] = [];
    client.onAny((_name, payload) => seen.push(payload));
    for (let at = 0; at < 30; at += 3) {
      live.to('all').emit('results:updated', at);
      sendToRoom(live as LiveServer, 'all', prepareEvent('results:updated', `${at + 1}`));
      [...live.sockets.values()][0]!.emit('results:updated', at + 2);
    }
    live.emit('end');
    await heard(client, 'end');
    expect(seen.slice(0, -1)).toEqual(Array.from({ length: 30 }, (_, at) => at));
  });

  it('stay while the client answers pings', async () => {
    const { url } = await aServer({ pingInterval: 1_000, pingTimeout: 1_000 });
    const client = await aClient(url);
    for (let pings = 0; pings < 3; pings += 1) await heard(client.io, 'ping');
    expect(await client.emitWithAck('echo', 'still here')).toBe('still here');
  });

  it('end where nothing is heard any more', async () => {
    const server = await aServer({ pingInterval: 1_000, pingTimeout: 1_000 });
    const client = await aClient(server.url);
    client.io.engine.transport.send = () => undefined;
    const [reason] = (await once(theSocket(server), 'disconnect')) as [string];
    expect(reason).toBe('ping timeout');
    expect(server.live.sockets.size).toBe(0);
  });

  it('end when the client leaves, and leave nothing behind', async () => {
    const server = await aServer();
    const client = await aClient(server.url);
    const gone = once(theSocket(server), 'disconnect');
    client.io.engine.close();
    expect((await gone)[0]).toBe('transport close');
    expect(server.live.adapter.rooms.size).toBe(0);
  });

  it.each([
    ['a ping', '2'],
    ['nothing that is known', 'x'],
    ['nothing', ''],
    ['no packet of Socket.IO', '4{'],
  ])('end where the client says %s', async (_, text) => {
    const { url } = await aServer();
    const stranger = await aStranger(url);
    const gone = heard(stranger, 'close');
    socketOf(stranger).send(text);
    expect(await gone).toBe('transport close');
  });

  it('end where a message is too long', async () => {
    const server = await aServer({ maxHttpBufferSize: 100 });
    const client = await aClient(server.url);
    const gone = heard(client, 'disconnect');
    client.emit('echo', 'x'.repeat(100));
    expect(await gone).toBe('transport close');
    expect(server.live.sockets.size).toBe(0);
  });

  it('end where a client says more than anybody could', async () => {
    const server = await aServer();
    const client = await aClient(server.url);
    const gone = once(theSocket(server), 'disconnect');
    for (let times = 0; times < 1_000; times += 1) client.emit('echo', times);
    expect((await gone)[0]).toBe('too many messages');
  });

  it('end where a client never says who it is', async () => {
    const { url } = await aServer({ connectTimeout: 300 });
    const stranger = await aStranger(url);
    expect(await heard(stranger, 'close')).toBe('transport close');
  });

  it('are left when the client has heard that they close', async () => {
    const server = await aServer();
    const client = await aClient(server.url);
    const heardOf: unknown[] = [];
    client.on('server:closing', (news) => heardOf.push(news));
    const { conn } = theSocket(server) as unknown as { conn: WebSocketConnection };
    const left = conn.left();
    server.live.emit('server:closing', { reason: 'shutdown' });
    conn.close();
    await left;
    expect(heardOf).toEqual([{ reason: 'shutdown' }]);
  });

  it('all end on close, those too that never said who they are', async () => {
    const { url, engine } = await aServer();
    const client = await aClient(url);
    const stranger = await aStranger(url);
    const gone = Promise.all([heard(client, 'disconnect'), heard(stranger, 'close')]);
    engine.endConnections();
    expect(await gone).toEqual(['transport close', 'transport close']);
  });
});

/** The first argument of the event, when it comes. */
function heard(
  emitter: { once(event: string, listener: (first: unknown) => void): unknown },
  event: string,
): Promise<unknown> {
  return new Promise((resolve) => emitter.once(event, resolve));
}

/** To say what no client of Socket.IO would say. */
function socketOf({ engine }: Manager): { send(text: string): void } {
  return (engine.transport as unknown as { ws: { send(text: string): void } }).ws;
}
