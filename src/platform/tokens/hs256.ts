import { timingSafeEqual } from 'node:crypto';
import type { Signer } from './hmac.js';

/** The header of every token that we sign; with another one a token is not ours. */
const HEADER = `${Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url')}.`;
/** Of an HMAC-SHA256 in base64url. */
const SIGNATURE_LENGTH = 43;

export interface VerifiedClaims {
  readonly sub: string;
  readonly aud: string;
  /** Seconds since 1970. */
  readonly exp: number;
}

/** A JSON Web Token (RFC 7519) of these claims. @param sign `hmacSha256` of the key */
export function signHs256(claims: object, sign: Signer): string {
  const text = HEADER + Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${text}.${sign(text)}`;
}

/**
 * The claims of a token that was signed with this key and has not expired; undefined where there is
 * anything wrong with it. By hand, as tokens come by thousands and jsonwebtoken takes four times as
 * long: docs/decisions/0007.
 * @param sign `hmacSha256` of the key
 * @param now milliseconds since 1970
 */
export function verifyHs256(
  token: string,
  sign: Signer,
  now = Date.now(),
): VerifiedClaims | undefined {
  const end = token.length - SIGNATURE_LENGTH - 1;
  if (!token.startsWith(HEADER) || token[end] !== '.') return undefined;
  const signature = sign(token.slice(0, end));
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(token.slice(end + 1), 'latin1'))) {
    return undefined;
  }
  const payload = Buffer.from(token.slice(HEADER.length, end), 'base64url').toString();
  const claims = JSON.parse(payload) as VerifiedClaims;
  return claims.exp * 1000 > now ? claims : undefined;
}
