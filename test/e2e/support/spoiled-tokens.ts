import jsonwebtoken, { type JwtPayload } from 'jsonwebtoken';

const { sign } = jsonwebtoken;

/** A second ago. Seconds since 1970. */
const past = () => Math.floor(Date.now() / 1000) - 1;

/** A good token's claims in tokens of which just one thing is wrong. */
const spoilers = {
  expired: ({ iat, ...claims }, secret) => [sign({ ...claims, iat: past(), exp: past() }, secret)],
  forged: (claims) => [sign(claims, 'another secret of enough characters')],
  unsigned: (claims, secret) => [
    sign(claims, '', { algorithm: 'none' }),
    withHeader(sign(claims, secret), { alg: 'none', typ: 'JWT' }),
    sign(claims, secret).replace(/[^.]*$/, ''),
  ],
  'of another algorithm': (claims, secret) => [
    sign(claims, secret, { algorithm: 'HS512' }),
    withHeader(sign(claims, secret), { alg: 'HS512', typ: 'JWT' }),
  ],
  'for another audience': (claims, secret) => [sign({ ...claims, aud: 'visitor' }, secret)],
} satisfies Record<string, (claims: JwtPayload, secret: string) => string[]>;

export type Fault = keyof typeof spoilers;

/** What somebody might send in a good token's place. @param secret that signs the good ones */
export function spoil(fault: Fault, token: string, secret: string): string[] {
  return spoilers[fault](claimsOf(token), secret);
}

/** The same claims signed once more: a token that is good, made as the spoiled ones are. */
export function signAgain(token: string, secret: string): string {
  return sign(claimsOf(token), secret);
}

function claimsOf(token: string): JwtPayload {
  return jsonwebtoken.decode(token, { json: true })!;
}

function withHeader(token: string, header: object): string {
  const encoded = Buffer.from(JSON.stringify(header)).toString('base64url');
  return token.replace(/^[^.]*/, encoded);
}
