import { hash, verify } from '@node-rs/argon2';

/** argon2id with OWASP's parameters, which are the library's defaults; runs on the thread pool. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Any hash, so that an unknown email costs the time of a wrong password. */
const decoy = hashPassword('no account has this password');

/** Whether the password fits; takes as long where there is no hash to compare with. */
export async function isPassword(password: string, passwordHash?: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await decoy), password);
  return fits && passwordHash !== undefined;
}
