import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import QRCode from 'qrcode';
import type { ScreenLink, ServerAddresses, Session } from '../../src/contract/index.js';
import { reachableHosts } from '../../src/platform/addresses/reachable.rules.js';
import { Api, aDraftSession, aScreenLink, expectProblem, expectStatus } from './support/api.js';
import { LiveClient } from './support/live-client.js';
import { PUBLIC_URL, TestPlenum } from './support/plenum.js';

/** Asks with a `Host` of the test's own, as a browser does that came by another name. */
async function getAs<T>(url: string, path: string, host: string, token: string): Promise<T> {
  const headers = { host, authorization: `Bearer ${token}` };
  const sent = request(url + path, { headers }).end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const body = await text(answer);
  expect({ status: answer.statusCode, body }).toMatchObject({ status: 200 });
  return (answer.headers['content-type']!.includes('json') ? JSON.parse(body) : body) as T;
}

const svgOf = (link: string) => QRCode.toString(link, { type: 'svg', margin: 4 });

describe('without a PUBLIC_URL', () => {
  let plenum: TestPlenum;
  let api: Api;
  let port: string;
  /** Of this machine, as far as it is in a network. */
  let addresses: string[];
  let session: Session;
  let token: string;
  beforeAll(async () => {
    plenum = await TestPlenum.start({ PUBLIC_URL: '', HOST: '' });
    api = new Api(plenum.url);
    ({ port } = new URL(plenum.url));
    addresses = reachableHosts(networkInterfaces(), '::').map((host) => `http://${host}:${port}`);
    ({ session, token } = await aDraftSession(api));
  });
  afterAll(() => plenum.close());

  const getSession = (host: string) =>
    getAs<Session>(plenum.url, `/v1/sessions/${session.id}`, host, token);
  const qrPath = (address?: string) =>
    `/v1/sessions/${session.id}/qr.svg${address === undefined ? '' : `?address=${encodeURIComponent(address)}`}`;
  /** For who sits at the machine itself. */
  const own = () => addresses[0] ?? `http://127.0.0.1:${port}`;

  it('the server tells anybody where its machine is reached', async () => {
    const info = expectStatus(await api.get<ServerAddresses>('/v1/server'), 200);
    expect(info).toMatchObject({ publicUrl: null, addresses });
  });

  it.each(['plenum.lan:3000', '192.168.7.7:3000', 'poll.example', '[2001:db8::7]:3000'])(
    'links lead to %s where somebody has come by it',
    async (host) => {
      expect((await getSession(host)).joinUrl).toBe(`http://${host}/j/${session.code}`);
      const link = await aScreenLink(api, session, token);
      const path = `/v1/sessions/${session.id}/screen-link`;
      const { url } = await getAs<ScreenLink>(plenum.url, path, host, token);
      expect(url).toBe(`http://${host}/screen/${session.id}#token=${link.token}`);
      const svg = await getAs<string>(plenum.url, qrPath(), host, token);
      expect(svg).toBe(await svgOf(`http://${host}/j/${session.code}`));
    },
  );

  it('links lead into the network where somebody sits at the machine itself', async () => {
    expect(session.joinUrl).toBe(`${own()}/j/${session.code}`);
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) {
      const expected = addresses[0] ?? `http://${host}`;
      expect((await getSession(host)).joinUrl).toBe(`${expected}/j/${session.code}`);
    }
  });

  it.each(['evil.example/x', 'user@evil.example', 'evil.example?', '<b>', 'a b', 'x:0'])(
    'a Host that is none ("%s") changes no link',
    async (host) => {
      const { joinUrl } = await getSession(host);
      expect(joinUrl).toBe(`${addresses[0] ?? `http://localhost:${port}`}/j/${session.code}`);
    },
  );

  it('a forged Host is told to nobody else', async () => {
    const screen = await LiveClient.connect(plenum.url, { token, sessionId: session.id });
    const changed = screen.next('session:updated');
    const headers = { host: 'evil.example', 'content-type': 'application/json' };
    const sent = request(`${plenum.url}/v1/sessions/${session.id}`, {
      method: 'PATCH',
      headers: { ...headers, authorization: `Bearer ${token}` },
    });
    sent.end('{"title":"Changed"}');
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    expect(JSON.parse(await text(answer))).toMatchObject({
      joinUrl: `http://evil.example/j/${session.code}`,
    });
    expect(JSON.stringify(await changed)).not.toContain('evil');
    expect(JSON.stringify(await getSession(`localhost:${port}`))).not.toContain('evil');
    screen.close();
  });

  it('the QR code shows the address that a page asks for, if it is the server’s', async () => {
    const asked = `http://plenum.lan:${port}`;
    for (const address of [asked, `https://plenum.lan:${port}`, ...addresses]) {
      const svg = await getAs<string>(plenum.url, qrPath(address), `plenum.lan:${port}`, token);
      expect(svg).toBe(await svgOf(`${address}/j/${session.code}`));
    }
  });

  it.each([
    'http://evil.example',
    'https://evil.example/polls',
    'javascript:alert(1)',
    'http://127.0.0.1:1',
    '',
  ])('it does not show "%s"', async (address) => {
    expectProblem(await api.get(qrPath(address), token), 400, 'validation_failed');
  });

  it('cookies go over plain http', async () => {
    const body = { email: 'plain@example.org', password: 'correct horse', name: 'Ada' };
    const { headers } = await api.post('/v1/accounts', body);
    expect(headers.get('set-cookie')).toMatch(/^plenum_refresh=.*Path=\/v1\/auth;/);
    expect(headers.get('set-cookie')).not.toContain('Secure');
  });
});

describe('on the loopback interface alone', () => {
  let plenum: TestPlenum;
  beforeAll(async () => {
    plenum = await TestPlenum.start({ PUBLIC_URL: '' });
  });
  afterAll(() => plenum.close());

  it('no address is given out', async () => {
    const api = new Api(plenum.url);
    const info = expectStatus(await api.get<ServerAddresses>('/v1/server'), 200);
    expect(info).toMatchObject({ publicUrl: null, addresses: [] });
    const { session } = await aDraftSession(api);
    expect(session.joinUrl).toBe(`${plenum.url}/j/${session.code}`);
  });
});

describe('with a PUBLIC_URL', () => {
  let plenum: TestPlenum;
  let api: Api;
  beforeAll(async () => {
    plenum = await TestPlenum.start({ HOST: '' });
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  it('nobody is told what else the machine is called', async () => {
    const info = expectStatus(await api.get<ServerAddresses>('/v1/server'), 200);
    expect(info).toMatchObject({ publicUrl: PUBLIC_URL, addresses: [] });
  });

  it('it wins, whatever somebody has come by', async () => {
    const { session, token } = await aDraftSession(api);
    const path = `/v1/sessions/${session.id}`;
    for (const host of ['plenum.lan:3000', 'localhost:3000']) {
      const { joinUrl } = await getAs<Session>(plenum.url, path, host, token);
      expect(joinUrl).toBe(`${PUBLIC_URL}/j/${session.code}`);
    }
    const qr = (address: string) =>
      api.get(`${path}/qr.svg?address=${encodeURIComponent(address)}`, token);
    expect(expectStatus(await qr(PUBLIC_URL), 200)).toBe(await svgOf(session.joinUrl));
    expectProblem(await qr(plenum.url), 400, 'validation_failed');
  });
});
