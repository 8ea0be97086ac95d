import { describe, expect, it } from '@jest/globals';
import { greetingOf } from './greeting.js';

const url = 'http://localhost:3000';
const LAN = 'http://192.168.1.20:3000';
const noTerminal = {};

const greeting = (
  addresses: string[],
  { publicUrl = null, host }: { publicUrl?: string | null; host?: string } = {},
  terminal: object = noTerminal,
) => greetingOf({ url, addresses: { publicUrl, addresses } }, host, terminal, {});

describe('greetingOf', () => {
  it('names each address that phones may reach, the likeliest first', async () => {
    const text = await greeting([LAN, 'http://10.0.0.4:3000']);
    expect(text).toContain(`Host  ${url}/host`);
    expect(text).toMatch(
      /Join {2}http:\/\/192\.168\.1\.20:3000\n +http:\/\/10\.0\.0\.4:3000\n +Phones in the same/,
    );
  });

  it('names the public one alone where there is one', async () => {
    const text = await greeting([], { publicUrl: 'https://example.org/polls' });
    expect(text).toContain('Host  https://example.org/polls/host\n');
    expect(text).toContain('Join  https://example.org/polls\n');
    expect(text).not.toContain('Phones');
  });

  it.each([
    ['it listens where only its own machine is', [], { host: '127.0.0.1' }, 'HOST is 127.0.0.1'],
    ['there is no network', [], {}, 'in no network'],
  ])('says so where no phone gets in, as %s', async (_, addresses, given, expected) => {
    expect(await greeting(addresses, given)).toMatch(`Phones cannot reach this: `);
    expect(await greeting(addresses, given)).toContain(expected);
  });

  it('draws a QR code on a terminal, and nothing but text elsewhere', async () => {
    expect(await greeting([LAN], {}, { isTTY: true, columns: 80 })).toContain('█');
    // eslint-disable-next-line no-control-regex
    expect(await greeting([LAN])).not.toMatch(/\x1b|█/);
  });
});
