import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { limits } from '../contract/index.js';
import { TokenCookie } from '../platform/cookies.js';

/**
 * A secret of the browser's own, by which it is another participant in each poll. With a token a
 * poll, those of a hundred polls would not fit into the head of a request; and one token in the place
 * of another would have a vote in a second poll forget the first. It does not expire, so a vote stays
 * its voter's.
 */
export const voterCookie = new TokenCookie('plenum_voter', '/v1');

export function voterKeyIn(request: Pick<FastifyRequest, 'headers'>): string | undefined {
  const key = voterCookie.read(request);
  const length = key === undefined ? 0 : [...key].length;
  return length >= limits.joinKeyMin && length <= limits.joinKeyMax ? key : undefined;
}

/** 43 characters. */
export function newVoterKey(): string {
  return randomBytes(32).toString('base64url');
}
