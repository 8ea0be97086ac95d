import { describe, expect, it } from '@jest/globals';
import { readPublicUrl } from './public-url.js';

describe('readPublicUrl', () => {
  it.each([
    [undefined, undefined],
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['HTTPS://Example.ORG:443/', 'https://example.org'],
    ['http://192.168.1.20:3000', 'http://192.168.1.20:3000'],
    ['http://[2001:db8::1]:3000', 'http://[2001:db8::1]:3000'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    ['https://example.org/polls', 'https://example.org/polls'],
    ['https://example.org/polls//', 'https://example.org/polls'],
    ['https://example.org/apps/polls-2_x.y~z/', 'https://example.org/apps/polls-2_x.y~z'],
    ['https://example.org/apps/host', 'https://example.org/apps/host'],
    ['https://example.org/a/../polls', 'https://example.org/polls'],
  ])('of %s is %s', (text, expected) => {
    expect(readPublicUrl(text)).toBe(expected);
  });

  it.each([
    ['example.org', 'must start with http'],
    ['localhost:3000', 'must start with http'],
    ['ftp://example.org', 'must start with http'],
    ['javascript://example.org', 'must start with http'],
    ['//example.org', 'must start with http'],
    ['/polls', 'must start with http'],
    ['http:/example.org', 'must start with http'],
    ['http://', 'no host'],
    ['http:///x', 'no host'],
    ['https://?x', 'no host'],
    ['https://example.org?x=1', 'query'],
    ['https://example.org/polls?', 'query'],
    ['https://example.org/#', 'fragment'],
    ['https://ada@example.org', 'user'],
    ['https://ada:hunter2@example.org', 'user'],
    ['https://exa mple.org', 'space'],
    ['https://example.org/my polls', 'space'],
    ['https:\\\\example.org', 'backslash'],
    ['https://example.org\\polls', 'backslash'],
    ['https://example.org:0', 'port 0'],
    ['https://example.org:70000', 'host or port'],
    ['https://example.org:http', 'host or port'],
    ['https://[::1', 'host or port'],
    ['https://<host>', 'host or port'],
    ['http://3000', 'its host'],
    ['http://1.2', 'its host'],
    ['http://.', 'its host'],
    ['http://0.0.0.0:3000', 'nobody can reach 0.0.0.0'],
    ['http://[::]:3000', 'nobody can reach'],
    ['https://example.org/polls//x', 'path'],
    ['https://example.org/umfragen-ä', 'path'],
    ['https://example.org/a;b', 'path'],
    ['https://example.org/%70olls', 'path'],
    ['https://example.org/v1', 'begins with /v1'],
    ['https://example.org/Host/x', 'begins with /Host'],
    ['https://example.org/j', 'begins with /j'],
    ['https://example.org/46526111', 'code of a poll'],
  ])('refuses %s', (text, reason) => {
    expect(() => readPublicUrl(text)).toThrow(reason);
    expect(() => readPublicUrl(text)).toThrow(/^PUBLIC_URL must be an address like [^\n]+\.$/);
  });

  it('never repeats what may be a password', () => {
    expect(() => readPublicUrl('https://ada:hunter2@example.org')).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('hunter2') }),
    );
  });
});
