import type { IncomingMessage } from 'node:http';

const BEARER = 'bearer ';

/** The token of `Authorization: Bearer`. */
export function bearerOf({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
  const { authorization } = headers;
  const isBearer = authorization?.slice(0, BEARER.length).toLowerCase() === BEARER;
  return isBearer ? authorization?.slice(BEARER.length) : undefined;
}
