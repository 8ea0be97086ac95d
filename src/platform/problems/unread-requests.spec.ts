import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Metrics } from '../metrics/metrics.js';
import { endUnread } from './unread-requests.js';

describe('endUnread', () => {
  let server: Server;
  afterEach(() => void server.close());

  /** What a client hears that sends this and waits, by Node's own limits. */
  async function hears(sent: string, allowHalfOpen = false): Promise<string> {
    const codes: string[] = [];
    const refusals = { inc: ({ code }: { code: string }) => codes.push(code) };
    server = createServer({ headersTimeout: 50, connectionsCheckingInterval: 10 });
    server.on('clientError', (error: NodeJS.ErrnoException, socket) =>
      endUnread(error, socket as never, () => ({ refusals }) as unknown as Metrics),
    );
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const accepted = once(server, 'connection') as Promise<[Socket]>;
    const { port } = server.address() as AddressInfo;
    const client = connect({ port, host: '127.0.0.1', allowHalfOpen });
    const [line] = await accepted;
    if (sent !== '') client.write(sent);
    let heard = '';
    client.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    await once(line, 'close');
    client.destroy();
    return [codes.join(), heard.split('\r\n')[0]].join(' ').trim();
  }

  it('says nothing where nothing was asked: it would be the answer to what is asked next', async () => {
    expect(await hears('')).toBe('');
  });

  it('lets a request be sent again that came too slowly', async () => {
    expect(await hears('GET / HTTP/1.1\r\nHost: ')).toBe(
      'request_timeout HTTP/1.1 408 Request Timeout',
    );
  });

  it('lets go of who never ends its own side', async () => {
    expect(await hears('GET / HTTP/1.1\r\nHost: ', true)).toContain('408');
  });

  it('refuses what is no HTTP', async () => {
    expect(await hears('nonsense\r\n\r\n')).toBe('bad_request HTTP/1.1 400 Bad Request');
  });
});
