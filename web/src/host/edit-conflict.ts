import { toApiError } from '../api/problem.js';

/** Has the API refuse where something else was saved since this revision. */
export function ifMatch(revision: number | undefined): Record<string, string> {
  return revision === undefined ? {} : { 'If-Match': `"${revision}"` };
}

/** What is saved by now, where that is why a call was refused. */
export function conflictOf<T>(error: unknown): T | undefined {
  if (!error) return undefined;
  const { code, current } = toApiError(error);
  return code === 'edit_conflict' ? (current as T) : undefined;
}
