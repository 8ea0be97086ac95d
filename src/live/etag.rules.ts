import type { Result } from '../contract/index.js';

/** A result is told apart from every other state of its question by its version. */
export function etagOf({ questionId, version }: Result): string {
  return `"${questionId}-${version}"`;
}

/** RFC 9110, section 13.1.2: weak comparison with each of the list. */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  return ifNoneMatch
    .split(',')
    .map((candidate) => candidate.trim().replace(/^W\//, ''))
    .some((candidate) => candidate === '*' || candidate === etag);
}
