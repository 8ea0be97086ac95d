import { describe, expect, it } from '@jest/globals';
import { checkPassword, decoy, hashPassword } from './passwords.js';

/** All but salt and hash: what decides how long a check takes. */
const parametersOf = (hash: string) => hash.split('$').slice(0, 4);

describe('a password', () => {
  it('is checked as long where there is no account', async () => {
    const hash = await hashPassword('correct horse battery');
    expect(parametersOf(decoy)).toEqual(parametersOf(hash));
    expect(decoy).toHaveLength(hash.length);
    expect(await checkPassword('correct horse battery', hash)).toBe('fits');
    expect(await checkPassword('no account has this password')).toBe('wrong');
  });
});
