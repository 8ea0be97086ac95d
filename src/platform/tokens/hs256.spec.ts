import { describe, expect, it } from '@jest/globals';
import { createSecretKey } from 'node:crypto';
import jsonwebtoken, { type Secret, type SignOptions } from 'jsonwebtoken';
import { hmacSha256 } from './hmac.js';
import { signHs256, verifyHs256 } from './hs256.js';

const key = createSecretKey('k'.repeat(32), 'utf8');
const signer = hmacSha256(key);
const otherKey = createSecretKey('o'.repeat(32), 'utf8');
const claims = { sub: 'p', sid: 's', name: 'Grace 🚀' };

function sign(options: SignOptions = {}, by: Secret = key): string {
  return jsonwebtoken.sign(claims, by, { audience: 'participant', expiresIn: 60, ...options });
}

describe('verifyHs256', () => {
  it('reads what another library has signed', () => {
    expect(verifyHs256(sign(), signer)).toMatchObject({ ...claims, aud: 'participant' });
  });

  it('reads what was signed here, and so does another library', () => {
    const exp = Math.floor(Date.now() / 1000) + 60;
    const token = signHs256({ ...claims, aud: 'participant', exp }, signer);
    const expected = { ...claims, aud: 'participant', exp };
    expect(verifyHs256(token, signer)).toEqual(expected);
    expect(jsonwebtoken.verify(token, key, { algorithms: ['HS256'] })).toEqual(expected);
  });

  it.each([
    ['another key', () => sign({}, otherKey)],
    ['another algorithm', () => sign({ algorithm: 'HS384' })],
    ['no algorithm', () => sign({ algorithm: 'none' }, '')],
    ['no signature', () => sign().replace(/[^.]*$/, '')],
    ['one character changed in the signature', () => flip(sign(), -2)],
    ['one character changed in the claims', () => flip(sign(), 60)],
    ['a signature that is no base64url', () => sign().replace(/[^.]*$/, '§'.repeat(43))],
    ['nothing', () => ''],
    ['three dots', () => '...'],
    ['text', () => 'x'.repeat(200)],
  ])('refuses %s', (_, token) => {
    expect(verifyHs256(token(), signer)).toBeUndefined();
  });

  it('refuses what has expired, to the second', () => {
    const token = sign();
    const { exp } = verifyHs256(token, signer)!;
    expect(verifyHs256(token, signer, exp * 1000 - 1)).toBeDefined();
    expect(verifyHs256(token, signer, exp * 1000)).toBeUndefined();
  });

  it('refuses what never expires', () => {
    const token = jsonwebtoken.sign(claims, key, { audience: 'participant' });
    expect(verifyHs256(token, signer)).toBeUndefined();
  });
});

function flip(token: string, index: number): string {
  const letter = token.at(index) === 'A' ? 'B' : 'A';
  const characters = [...token];
  characters.splice(index, 1, letter);
  return characters.join('');
}
