import type { Result } from '../contract/index.js';

/** A result is told apart from every other state of its question by its version. */
export function etagOf({ questionId, version }: Result): string {
  return `"${questionId}-${version}"`;
}
