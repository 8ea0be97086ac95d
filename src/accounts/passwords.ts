import { hash, verify } from '@node-rs/argon2';
import { preparePassword } from './password.rules.js';

/** argon2id with OWASP's parameters, which are the library's defaults; runs on the thread pool. */
export function hashPassword(password: string): Promise<string> {
  return hash(preparePassword(password));
}

/** Any hash, so that an unknown email costs the time of a wrong password. */
const decoy = hashPassword('no account has this password');

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
  const known = passwordHash ?? (await decoy);
  const prepared = preparePassword(password);
  const fits = await verify(known, prepared);
  const fitsAsTyped = !fits && prepared !== password && (await verify(known, password));
  if (passwordHash === undefined) return 'wrong';
  return fits ? 'fits' : fitsAsTyped ? 'fits_as_typed' : 'wrong';
}
