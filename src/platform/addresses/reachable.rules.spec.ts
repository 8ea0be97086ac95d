import { describe, expect, it } from '@jest/globals';
import { type Interfaces, reachableHosts } from './reachable.rules.js';

const on = (...addresses: string[]) => addresses.map((address) => ({ address, internal: false }));
const loopback = [
  { address: '127.0.0.1', internal: true },
  { address: '::1', internal: true },
];

describe('reachableHosts', () => {
  it('has the address of a laptop in a Wi-Fi first, whatever else is there', () => {
    const laptop: Interfaces = {
      lo: loopback,
      docker0: on('172.17.0.1'),
      'br-5c1d': on('172.18.0.1', 'fe80::1'),
      virbr0: on('192.168.122.1'),
      tun0: on('10.8.0.6'),
      tailscale0: on('100.101.7.9', 'fd7a:115c:a1e0::9'),
      wlp2s0: on('192.168.1.20', '2001:db8::20', 'fd00::20', 'fe80::20'),
    };
    expect(reachableHosts(laptop, '::')).toEqual([
      '192.168.1.20',
      '172.17.0.1',
      '172.18.0.1',
      '192.168.122.1',
      '10.8.0.6',
      '100.101.7.9',
      '[2001:db8::20]',
      '[fd00::20]',
      '[fd7a:115c:a1e0::9]',
    ]);
  });

  it.each<[string, Interfaces, string]>([
    [
      'macOS',
      { en0: on('10.0.0.5'), bridge100: on('192.168.64.1'), utun3: on('10.9.0.2') },
      '10.0.0.5',
    ],
    [
      'Windows',
      {
        'vEthernet (WSL (Hyper-V firewall))': on('172.26.0.1'),
        'VMware Network Adapter VMnet8': on('192.168.80.1'),
        'VirtualBox Host-Only Network': on('192.168.56.1'),
        'Wi-Fi': on('192.168.178.30'),
      },
      '192.168.178.30',
    ],
    [
      'a campus with public addresses',
      { docker0: on('172.17.0.1'), eth0: on('130.149.7.7') },
      '130.149.7.7',
    ],
    ['two cards', { eth0: on('130.149.7.7'), wlan0: on('10.1.2.3') }, '10.1.2.3'],
    [
      'a card that found no network',
      { eth0: on('169.254.7.7'), docker0: on('172.17.0.1') },
      '172.17.0.1',
    ],
    ['that card alone', { eth0: on('169.254.7.7', '2001:db8::7') }, '169.254.7.7'],
    ['IPv6 alone', { eth0: on('fe80::7', '2001:db8::7') }, '[2001:db8::7]'],
    ['a container', { lo: loopback, eth0: on('172.18.0.4') }, '172.18.0.4'],
  ])('finds the likeliest of %s', (_, interfaces, expected) => {
    expect(reachableHosts(interfaces, '::')[0]).toBe(expected);
  });

  it('knows what the server listens on', () => {
    const card: Interfaces = { lo: loopback, eth0: on('192.168.1.20', '10.0.0.4', '2001:db8::20') };
    expect(reachableHosts(card, '0.0.0.0')).toEqual(['192.168.1.20', '10.0.0.4']);
    expect(reachableHosts(card, '10.0.0.4')).toEqual(['10.0.0.4']);
    expect(reachableHosts(card, '::ffff:10.0.0.4')).toEqual(['10.0.0.4']);
    expect(reachableHosts(card, '2001:db8::20')).toEqual(['[2001:db8::20]']);
    for (const own of ['127.0.0.1', '::1', '127.0.0.5']) {
      expect(reachableHosts(card, own)).toEqual([]);
    }
  });

  it('is empty without a network', () => {
    expect(reachableHosts({ lo: loopback }, '::')).toEqual([]);
    expect(reachableHosts({ lo: undefined }, '::')).toEqual([]);
  });
});
