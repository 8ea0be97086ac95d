import { describe, expect, it } from '@jest/globals';
import { isCommonPassword } from './common-passwords.rules.js';

describe('a password', () => {
  it.each(['password', '12345678', 'PassWord123', 'iloveyou1', ' qwertyuiop '])(
    'is a common one: %s',
    (password) => {
      expect(isCommonPassword(password)).toBe(true);
    },
  );

  it.each(['correct horse battery', 'Kx8!vTq2mZ'])('is none of them: %s', (password) => {
    expect(isCommonPassword(password)).toBe(false);
  });
});
