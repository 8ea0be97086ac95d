import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api, expectProblem, expectStatus } from './support/api.js';
import { TestPlenum } from './support/plenum.js';

describe('the web pages', () => {
  let plenum: TestPlenum;
  let api: Api;
  beforeAll(async () => {
    plenum = await TestPlenum.start({ BRAND_COLOR: '#0b7a4b' });
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  const addresses = [
    '/',
    '/j/12345678',
    '/host',
    '/host/sessions/x',
    '/admin',
    '/admin/audit',
    '/screen/x',
    '/moderate/x',
  ];

  it.each(addresses)('%s is HTML that runs nothing but its own files', async (address) => {
    const answer = await api.get<string>(address);
    const html = expectStatus(answer, 200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain('wss://poll.example');
    expect(policy).not.toContain('unsafe');
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|style=/);
  });

  it.each(addresses)('%s names only files that will not change', async (address) => {
    const html = expectStatus(await api.get<string>(address), 200);
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file!);
    expect(files.some((file) => file.endsWith('.js'))).toBe(true);
    for (const file of files) {
      const answer = await api.get(file, undefined, { 'accept-encoding': 'br' });
      expectStatus(answer, 200);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      if (file.startsWith('/assets/')) expect(answer.headers.get('content-encoding')).toBe('br');
    }
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('have files that come to a browser for "%s" as it reads them', async (accepted, encoding) => {
    const html = expectStatus(await api.get<string>('/'), 200);
    const file = /src="([^"]+\.js)"/.exec(html)![1]!;
    const plain = expectStatus(await api.get(file, undefined, { 'accept-encoding': '' }), 200);
    const answer = await api.get(file, undefined, { 'accept-encoding': accepted });
    expect(expectStatus(answer, 200)).toBe(plain);
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('content-type')).toMatch(/javascript/);
    expect(answer.headers.get('vary')).toMatch(/accept-encoding/i);
  });

  it('are kept by a script that is asked for anew each time', async () => {
    const answer = await api.get<string>('/sw.js');
    expect(expectStatus(answer, 200)).toContain('assets/');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('have the brand’s colour, under an address that changes with it', async () => {
    const html = expectStatus(await api.get<string>('/'), 200);
    const [address, digest] = /\/brand\.css\?v=(\w+)/.exec(html)!;
    const css = expectStatus(await api.get<string>(address), 200);
    expect(css).toContain('--brand:#0b7a4b');
    for (const other of ['/brand.css', '/brand.css?v=0']) {
      const { headers } = await api.get(other);
      expect(headers.get('cache-control')).toBe('no-cache'); // it may change under this address
    }
    expect(createHash('sha256').update(css).digest('hex')).toMatch(new RegExp(`^${digest}`));
  });

  it.each([
    '/assets/nothing.js',
    '/assets/',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/audience.html',
    '/assets/.%00',
    '/screen',
    '/screen/x/y',
    '/moderate',
    '/moderate/x/y',
    '/j',
  ])('%s is none of them', async (address) => {
    const answer = await api.get(address);
    expect([400, 403, 404]).toContain(answer.status);
    expectProblem(answer, answer.status, answer.status === 404 ? 'not_found' : 'bad_request');
    // It may be there a moment later, when all processes have the new pages.
    expect(answer.headers.get('cache-control') ?? '').not.toMatch(/immutable|max-age=[1-9]/);
  });

  /** As a browser that goes to an address. */
  const go = (address: string) =>
    api.get<string>(address, undefined, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });

  it.each([
    ['/j/46526111/', 200, 'audience'],
    ['/j/4652 6111', 200, 'audience'],
    ['/J/46526111', 200, 'audience'],
    ['/46526111', 200, 'audience'],
    ['/j/٤٦٥٢٦١١١', 200, 'audience'],
    ['//j//46526111', 200, 'audience'],
    ['/join', 200, 'audience'],
    ['/j', 200, 'audience'],
    ['/j/', 200, 'audience'],
    ['/host/', 200, 'host'],
    ['/HOST/sessions/x/', 200, 'host'],
    ['/screen/x/', 200, 'screen'],
    ['/Screen/x', 200, 'screen'],
    ['/moderate/x/', 200, 'moderate'],
    ['/Moderate/x', 200, 'moderate'],
    ['/moderate', 404, 'audience'],
    ['/moderate/x/y', 404, 'audience'],
    ['/screen', 404, 'audience'],
    ['/screen/x/y', 404, 'audience'],
    ['/j/4652', 404, 'audience'],
    ['/anything', 404, 'audience'],
    ['/anything/at/all.html', 404, 'audience'],
    ['/%E0%A4%A', 404, 'audience'],
    [`/j/${'4652'.repeat(100)}`, 404, 'audience'],
  ])('%s leads somebody to a page', async (address, status, page) => {
    const answer = await go(address);
    expect(expectStatus(answer, status)).toContain('<div id="page">');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('x-plenum')).toBe(page);
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  it.each(['/anything', '/j/4652', '/screen', '/%E0%A4%A'])(
    '%s is a problem document for a program',
    async (address) => {
      const answer = await api.get(address, undefined, { accept: 'application/json' });
      expectProblem(answer, address.includes('%') ? 400 : 404, expect.anything() as never);
      if (answer.status === 404) expect(answer.headers.get('vary')).toMatch(/accept/i);
    },
  );

  it.each(['/v1', '/v1/nothing', '/v1/sessions/x/y/z', '/V1/join', '/health', '/assets/x.js'])(
    '%s is one for everybody',
    async (address) => expectProblem(await go(address), 404, 'not_found'),
  );

  it('and its API mean the same with a slash at the end', async () => {
    expectStatus(await api.get('/health/live/'), 200);
    expectStatus(await api.get('/v1/server/'), 200);
    expectStatus(await api.get('/docs-json/'), 200);
    expectProblem(await api.get('/v1/accounts/me/'), 401, 'unauthorized');
    expectProblem(await api.post('/v1/join/', { code: '00000000' }), 404, 'session_not_found');
  });

  it('are no part of the API’s document', async () => {
    const document = expectStatus(await api.get<{ paths: object }>('/docs-json'), 200);
    const paths = Object.keys(document.paths);
    // But for a picture, which programs ask for.
    const others = paths.filter((path) => !/^\/(v1|health|metrics)/.test(path));
    expect(others).toEqual(['/p/{id}/picture.png']);
  });
});
