import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { networkOf } from './network.rules.js';

describe('the network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['2001:db8::1:2:3:4:5', '2001:db8:0:1::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is an IPv4 address itself, also within IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(networkOf(address)).toBe(address);
        expect(networkOf(`::ffff:${address}`)).toBe(address);
      }),
    );
  });

  it('is the first 64 bits of any IPv6 address, however it is written', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        fc.pre(!address.includes('.')); // of IPv4: see above
        const whole = new URL(`http://[${address}]`).hostname;
        const network = networkOf(address);
        expect(network).toMatch(/^([0-9a-f]{1,4}:){4}:\/64$/);
        expect(networkOf(whole.slice(1, -1))).toBe(network);
      }),
    );
  });

  it('is the text itself of what is no address', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes(':')),
        (text) => expect(networkOf(text)).toBe(text),
      ),
    );
  });
});
