import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { ServerAddresses } from '../../src/contract/index.js';
import {
  Api,
  aLiveSession,
  aModeratorLink,
  aParticipant,
  aScreenLink,
  choose,
  expectStatus,
  vote,
} from './support/api.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { SseClient } from './support/sse-client.js';

const PUBLIC_URL = 'https://example.org/apps/polls';
const BASE_PATH = '/apps/polls';

describe('below a base path', () => {
  let plenum: TestPlenum;
  beforeAll(async () => {
    plenum = await TestPlenum.start({ PUBLIC_URL });
  });
  afterAll(() => plenum.close());

  // Some proxies take it off, and others pass it on.
  describe.each([
    ['that a proxy passes on', BASE_PATH],
    ['that a proxy takes off', ''],
  ])('%s', (_, prefix) => {
    const apiOf = () => new Api(plenum.url + prefix);

    it.each([
      '',
      '/',
      '/j/46526111',
      '/host',
      '/host/sessions/x',
      '/screen/x',
      '/moderate/x',
      '/j/46526111/',
    ])('the page %s names its files below it', async (path) => {
      const html = expectStatus(await apiOf().get<string>(path), 200);
      expect(html).toContain(`<meta name="base-path" content="${BASE_PATH}" />`);
      const files = [...html.matchAll(/\s(?:src|href)="([^"]+)"/g)].map(([, file]) => file!);
      expect(files.length).toBeGreaterThan(3);
      for (const file of files) {
        expect(file).toMatch(new RegExp(`^${BASE_PATH}/(assets/|brand\\.css\\?v=)`));
        const answer = await apiOf().get(file.slice(BASE_PATH.length));
        expectStatus(answer, 200);
        expect(answer.headers.get('x-plenum')).toBe('file');
      }
    });

    it('calls, sockets of both kinds and streams are answered', async () => {
      const api = apiOf();
      const { session, questions, token } = await aLiveSession(api);
      expect(session.joinUrl).toBe(`${PUBLIC_URL}/j/${session.code}`);
      const link = await aScreenLink(api, session, token);
      expect(link.url).toBe(`${PUBLIC_URL}/screen/${session.id}#token=${link.token}`);
      const moderating = await aModeratorLink(api, session, token);
      const page = `${PUBLIC_URL}/moderate/${session.id}`;
      expect(moderating.url).toBe(`${page}#token=${moderating.token}`);
      const path = `${prefix}/socket.io/`;
      const lines = await Promise.all(
        ['websocket', 'polling'].map((transport) =>
          LiveClient.connect(
            plenum.url,
            { token, sessionId: session.id },
            { path, transports: [transport] },
          ),
        ),
      );
      const stream = await SseClient.open(
        `${plenum.url}${prefix}/v1/sessions/${session.id}/results/stream?token=${token}`,
      );
      const heard = lines.map((line) =>
        line.next('results:updated', ({ totalVotes }) => totalVotes === 1),
      );
      const phone = await aParticipant(api, session);
      await vote(api, questions[0]!.id, choose(questions[0]!, 'Yes'), phone.token);
      await Promise.all(heard);
      for (const line of lines) line.close();
      stream.close();
    });

    it('cookies are sent back below it, and nowhere else', async () => {
      const body = { email: `ada${prefix.length}@example.org`, password: 'correct horse' };
      const registered = await apiOf().post('/v1/accounts', { ...body, name: 'Ada' });
      expect(registered.headers.get('set-cookie')).toMatch(
        /^plenum_refresh=.*; Path=\/apps\/polls\/v1\/auth;.* Secure/,
      );
      const { session } = await aLiveSession(apiOf());
      const joined = await apiOf().post('/v1/join', { code: session.code });
      expect(joined.headers.get('set-cookie')).toMatch(
        /^plenum_participant=.*; Path=\/apps\/polls\/v1;/,
      );
    });

    it('the document of the API says where it is, and Swagger UI finds its files', async () => {
      const document = expectStatus(await apiOf().get<OpenAPIObject>('/docs-json'), 200);
      expect(document.servers).toEqual([{ url: BASE_PATH }]);
      const html = expectStatus(await apiOf().get<string>('/docs'), 200);
      const files = [...html.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, file]) => file!);
      expect(files.length).toBeGreaterThan(2);
      for (const file of files) {
        // As a browser that sees the whole path.
        const { pathname } = new URL(file, `${PUBLIC_URL}/docs`);
        expect(pathname.startsWith(`${BASE_PATH}/`)).toBe(true);
        expectStatus(await apiOf().get(pathname.slice(BASE_PATH.length)), 200);
      }
    });

    it('somebody with a wrong address is shown a page', async () => {
      const accept = { accept: 'text/html' };
      expectStatus(await apiOf().get('/anything', undefined, accept), 404);
      expectStatus(await apiOf().get('/46526111', undefined, accept), 200);
    });

    it('the server says where it is', async () => {
      const info = expectStatus(await apiOf().get<ServerAddresses>('/v1/server'), 200);
      expect(info).toMatchObject({ publicUrl: PUBLIC_URL, addresses: [] });
    });
  });
});
