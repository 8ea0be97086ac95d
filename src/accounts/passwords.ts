import { preparePassword } from './password.rules.js';

/** Native code, loaded with the first password and not at start. */
const argon2 = () => import('@node-rs/argon2');

/** argon2id with OWASP's parameters, which are the library's defaults; runs on the thread pool. */
export async function hashPassword(password: string): Promise<string> {
  const { hash } = await argon2();
  return hash(preparePassword(password));
}

/**
 * A hash of a password that no account has, so that an unknown email costs the time of a wrong password:
 * with the parameters of all others. Written down, as to make one at each start takes 20 ms.
 */
export const decoy =
  '$argon2id$v=19$m=19456,t=2,p=1$YaS9ml7U40gZFFXqKqKYAQ$pyQAZZkuD6mPkDjBJrLpwI9cbs6SNn9wnxrefcYGTQA';

/**
 * - `fits`
 * - `fits_as_typed`: the hash is of the password before {@link preparePassword} was there; hash it anew
 */
export type PasswordCheck = 'fits' | 'fits_as_typed' | 'wrong';

/** Whether the password fits; takes as long where there is no hash to compare with. */
export async function checkPassword(
  password: string,
  passwordHash?: string,
): Promise<PasswordCheck> {
  const { verify } = await argon2();
  const known = passwordHash ?? decoy;
  const prepared = preparePassword(password);
  const fits = await verify(known, prepared);
  const fitsAsTyped = !fits && prepared !== password && (await verify(known, password));
  if (passwordHash === undefined) return 'wrong';
  return fits ? 'fits' : fitsAsTyped ? 'fits_as_typed' : 'wrong';
}
