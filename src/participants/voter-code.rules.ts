import { randomBytes } from 'node:crypto';

/**
 * Douglas Crockford's base 32: no I, L and O, which look like 1 and 0, and no U.
 * @see https://www.crockford.com/base32.html
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const GROUP = 4;
const CODE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/**
 * A new voter code, `K7QF-3M9T-XC20`: 12 characters of 32 are 60 bits, 1.15 × 10^18 codes. With
 * 10,000 of them good for a session, a guess is right once in 10^14 tries: at a thousand tries a
 * second, once in three thousand years.
 */
export function newVoterCode(): string {
  // 256 is a multiple of 32, so each character is as likely as another.
  return inGroups(Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % 32]).join(''));
}

/**
 * The code as it was given out, however it was typed: small letters, other spaces and hyphens, and
 * what looks like 1 and 0. Undefined where it can be none.
 */
export function readVoterCode(typed: string): string | undefined {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}]/gu, '')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('O', '0');
  return CODE.test(code) ? inGroups(code) : undefined;
}

/** Enough for the organizer to find a code in the list; what is left of it, 40 bits, is secret. */
export function labelOfCode(code: string): string {
  return code.slice(0, GROUP);
}

function inGroups(code: string): string {
  return code.match(new RegExp(`.{${GROUP}}`, 'g'))!.join('-');
}
