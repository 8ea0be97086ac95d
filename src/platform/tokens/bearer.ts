import type { FastifyRequest } from 'fastify';

const BEARER = 'bearer ';

/** The token of `Authorization: Bearer`. */
export function bearerOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  const { authorization } = headers;
  const isBearer = authorization?.slice(0, BEARER.length).toLowerCase() === BEARER;
  return isBearer ? authorization?.slice(BEARER.length) : undefined;
}
