import { createHmac } from 'node:crypto';
import { v7 as newId } from 'uuid';

const HEADER = encode({ alg: 'HS256', typ: 'JWT' });
const TTL = 3_600;

/** Who votes, as `POST /v1/join` would let it in: joining signs a token and writes nothing. */
export function signParticipant(secret: string, sessionId: string): string {
  const iat = Math.floor(Date.now() / 1_000);
  const claims = { sub: newId(), sid: sessionId, iat, exp: iat + TTL, aud: 'participant' };
  const signed = `${HEADER}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

/** @returns the id of whom such a token is for */
export function participantIn(token: string): string {
  const claims = Buffer.from(token.split('.')[1]!, 'base64url').toString();
  return (JSON.parse(claims) as { sub: string }).sub;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
