import { createHmac, createSecretKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { hmacSha256 } from './hmac.js';

/** RFC 4231, sections 4.2 to 4.8, without the truncated one: key, data and HMAC-SHA-256. */
const known = [
  [
    '0b'.repeat(20),
    Buffer.from('Hi There'),
    'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
  ],
  [
    Buffer.from('Jefe').toString('hex'),
    Buffer.from('what do ya want for nothing?'),
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  [
    'aa'.repeat(131),
    Buffer.from('Test Using Larger Than Block-Size Key - Hash Key First'),
    '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  ],
  [
    'aa'.repeat(131),
    Buffer.from(
      'This is a test using a larger than block-size key and a larger than block-size data. ' +
        'The key needs to be hashed before being used by the HMAC algorithm.',
    ),
    '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2',
  ],
] as const;

const keyOf = (bytes: Buffer | string) =>
  createSecretKey(typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes);

describe('hmacSha256', () => {
  it.each(known)('is what RFC 4231 says of the key %s', (key, data, expected) => {
    const sign = hmacSha256(keyOf(Buffer.from(key, 'hex')));
    expect(Buffer.from(sign(data.toString()), 'base64url').toString('hex')).toBe(expected);
  });

  const keys = [
    'k',
    'k'.repeat(32),
    'k'.repeat(63),
    'k'.repeat(64),
    'k'.repeat(65),
    '\0',
    'ключ 🚀',
  ];
  const texts = ['', 'a', 'Grace 🚀 é', '§'.repeat(43), 'x'.repeat(2_000), '\ud800', '\0'];

  it.each(keys)('is what Node says, whatever the text, of the key %j', (key) => {
    const sign = hmacSha256(keyOf(key));
    for (const text of [...texts, ...texts]) {
      const expected = createHmac('sha256', keyOf(key)).update(text).digest('base64url');
      expect(sign(text)).toBe(expected);
    }
  });

  it('keeps keys apart that are in use at the same time', () => {
    const [one, other] = [hmacSha256(keyOf('one')), hmacSha256(keyOf('other'))];
    const first = one('text');
    expect(other('text')).not.toBe(first);
    expect(one('text')).toBe(first);
  });
});
