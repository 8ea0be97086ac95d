import { describe, expect, it } from '@jest/globals';
import { addressForOthers, isLoopback } from './addresses.js';

const LAN = 'http://192.168.1.20:3000';
const inNetwork = { publicUrl: null, addresses: [LAN, 'http://10.0.0.4:3000'] };

describe('addressForOthers', () => {
  it.each([
    ['by an address of the network', 'http://10.0.0.4:3000', 'http://10.0.0.4:3000'],
    ['by a name of the network', 'http://laptop.lan:3000', 'http://laptop.lan:3000'],
    ['through a proxy', 'https://poll.example', 'https://poll.example'],
    ['at the server itself', 'http://localhost:3000', LAN],
    ['at the server itself, by its number', 'http://127.0.0.1:3000', LAN],
    ['at the server itself, by IPv6', 'http://[::1]:3000', LAN],
  ])('of a page that was opened %s', (_, own, expected) => {
    expect(addressForOthers(inNetwork, own)).toBe(expected);
  });

  it('is the public one wherever there is one', () => {
    const info = { publicUrl: 'https://poll.example/polls', addresses: [] };
    for (const own of ['http://localhost:3000', LAN, 'https://poll.example/polls']) {
      expect(addressForOthers(info, own)).toBe('https://poll.example/polls');
    }
  });

  it('is the own one where nothing else leads there', () => {
    const info = { publicUrl: null, addresses: [] };
    expect(addressForOthers(info, 'http://localhost:3000')).toBe('http://localhost:3000');
  });
});

describe('isLoopback', () => {
  const hostnameOf = (host: string) => new URL(`http://${host}`).hostname;

  it.each([
    'localhost',
    'LOCALHOST:3000',
    'plenum.localhost',
    'localhost.',
    '127.0.0.1',
    '127.1',
    '127.255.0.3',
    '0.0.0.0',
    '[::1]',
    '[0:0:0:0:0:0:0:1]:3000',
    '[::]',
    '[::ffff:127.0.0.1]',
  ])('%s is', (host) => {
    expect(isLoopback(hostnameOf(host))).toBe(true);
  });

  it.each([
    'localhost.example.org',
    'mylocalhost',
    '128.0.0.1',
    '10.127.0.1',
    '127.0.0.1.nip.io',
    '[2001:db8::1]',
    '[::ffff:192.168.1.1]',
  ])('%s is not', (host) => {
    expect(isLoopback(hostnameOf(host))).toBe(false);
  });
});
