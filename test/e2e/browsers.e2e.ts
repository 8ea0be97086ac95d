import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aLiveSession,
  anOrganizer,
  Api,
  aParticipant,
  castVote,
  choose,
  expectProblem,
  expectStatus,
} from './support/api.js';
import { PUBLIC_URL, TestPlenum } from './support/plenum.js';

const FRIEND = 'https://dashboard.example';

/** What keeps browsers from being used against the people who sit before them. */
describe('browsers', () => {
  let plenum: TestPlenum;
  let api: Api;
  beforeAll(async () => {
    plenum = await TestPlenum.start({ CORS_ORIGINS: FRIEND });
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  describe('are told by every answer', () => {
    it.each([
      '/',
      '/host',
      '/v1/accounts/me',
      '/v1/nothing',
      '/v1/%zz',
      '/health/live',
      '/docs',
      '/sw.js',
    ])('not to guess, frame or refer: %s', async (path) => {
      const { headers } = await api.get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}$/);
      const policy = headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
    });

    it('what they need to know of an answer to a vote', async () => {
      const { headers } = await api.post('/v1/questions/none/votes', {});
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}$/);
    });

    it('not to keep it, where it holds a token or what one may see now', async () => {
      for (const path of ['/v1/accounts/me', '/v1/sessions', '/v1/audience/session']) {
        expect((await api.get(path)).headers.get('cache-control')).toBe('no-store');
      }
    });
  });

  describe('let pages of another origin', () => {
    const preflight = (origin: string) =>
      api.request('OPTIONS', '/v1/sessions', {
        headers: {
          origin,
          'access-control-request-method': 'PATCH',
          'access-control-request-headers': 'authorization,content-type,if-match',
        },
      });

    it('call where CORS_ORIGINS names it, without cookies', async () => {
      const { headers } = await preflight(FRIEND);
      expect(headers.get('access-control-allow-origin')).toBe(FRIEND);
      expect(headers.get('access-control-allow-headers')).toMatch(/authorization.*if-match/);
      expect(headers.get('access-control-allow-methods')).toContain('PATCH');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      const answer = await api.get('/v1/accounts/me', undefined, { origin: FRIEND });
      expect(answer.headers.get('access-control-allow-origin')).toBe(FRIEND);
      expect(answer.headers.get('access-control-expose-headers')).toMatch(/ETag.*Retry-After/);
    });

    it.each(['https://evil.example', 'null', `${FRIEND}.evil.example`])(
      'not call where it does not: %s',
      async (origin) => {
        const { headers } = await preflight(origin);
        expect(headers.get('access-control-allow-origin')).toBeNull();
        const answer = await api.get('/v1/accounts/me', undefined, { origin });
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
        const line = '/socket.io/?EIO=4&transport=polling';
        const opened = await api.get(line, undefined, { origin });
        expect(opened.headers.get('access-control-allow-origin')).toBeNull();
      },
    );
  });

  describe('send cookies that count for nothing when another origin makes them', () => {
    const crossOrigin = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'https://other.poll.example' },
      { origin: 'https://other.poll.example' },
      { origin: 'null' },
    ];

    it.each(crossOrigin)('refresh: %j', async (headers) => {
      const { refreshToken } = await anOrganizer(api);
      const cookie = `plenum_refresh=${refreshToken}`;
      const refresh = (more: object) =>
        api.request('POST', '/v1/auth/refresh', { headers: { cookie, ...more } });
      expectProblem(await refresh(headers), 401, 'refresh_invalid');
      expectStatus(await refresh({ 'sec-fetch-site': 'same-origin', origin: PUBLIC_URL }), 200);
    });

    it.each(crossOrigin)('votes: %j', async (headers) => {
      const { session, questions } = await aLiveSession(api);
      const [question] = questions;
      const participant = await aParticipant(api, session);
      const cookie = `plenum_participant=${participant.token}`;
      const yes = choose(question!, 'Yes');
      const vote = (more: object) =>
        api.request('POST', `/v1/questions/${question!.id}/votes`, {
          body: yes,
          headers: { cookie, ...more },
        });
      expectProblem(await vote(headers), 401, 'unauthorized');
      expectStatus(await vote({ 'sec-fetch-site': 'same-origin' }), 202);
      // A bearer is no cookie: no page of another origin can have it sent.
      expectStatus(await castVote(api, question!.id, yes, participant.token), 202);
    });

    it('but do where the browser is an old one and the page is ours', async () => {
      const { refreshToken } = await anOrganizer(api);
      const cookie = `plenum_refresh=${refreshToken}`;
      const headers = { cookie, origin: plenum.url };
      expectStatus(await api.request('POST', '/v1/auth/refresh', { headers }), 200);
    });
  });
});
