import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { Connections } from './connections.js';

describe('connections', () => {
  it('are ended where nothing has come, or all was answered, and not where an answer is due', async () => {
    const server = createServer();
    const connections = new Connections(server, 0);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const aConnection = async () => {
      const accepted = once(server, 'connection');
      const client = connect(port, '127.0.0.1');
      await accepted;
      return { client, ended: once(client, 'close') };
    };
    const request = async ({ client }: Awaited<ReturnType<typeof aConnection>>) => {
      client.write('GET / HTTP/1.1\r\nhost: plenum\r\n\r\n');
      const [, reply] = (await once(server, 'request')) as [unknown, ServerResponse];
      return reply;
    };
    const [silent, answered, due] = [await aConnection(), await aConnection(), await aConnection()];
    (await request(answered)).end('done');
    await once(answered.client, 'data');
    const reply = await request(due);

    connections.endIdle();
    await Promise.all([silent.ended, answered.ended]);
    const closed = once(server, 'close');
    server.close();
    reply.end('done');
    expect(String((await once(due.client, 'data'))[0])).toContain('done');
    await Promise.all([due.ended, closed]);
  });
});
