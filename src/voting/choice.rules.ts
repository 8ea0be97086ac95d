import type { Choice, FieldError } from '../contract/index.js';
import { ValidationFailedError } from '../platform/domain-error.js';

/** More ids than any question has options are no choice, and are not looked at. */
export const MAX_IDS = 100;

/**
 * The choice of a vote's body, `{optionIds}` or `{value}`. By hand, as this runs for every vote.
 * @param known further fields that the body may have
 * @throws ValidationFailedError where it is neither, or more than that
 */
export function readChoice(body: unknown, known: readonly string[] = []): Choice {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ValidationFailedError([{ path: '', message: 'must be an object' }]);
  }
  const errors: FieldError[] = Object.keys(body)
    .filter((name) => name !== 'optionIds' && name !== 'value' && !known.includes(name))
    .map((path) => ({ path, message: 'is not a known field' }));
  const { optionIds, value } = body as { optionIds?: unknown; value?: unknown };
  if ((optionIds === undefined) === (value === undefined)) {
    errors.push({ path: '', message: 'must hold either "optionIds" or "value"' });
  } else if (optionIds !== undefined && !isListOfIds(optionIds)) {
    errors.push({ path: 'optionIds', message: `must be a list of at most ${MAX_IDS} option ids` });
  } else if (value !== undefined && typeof value !== 'number') {
    errors.push({ path: 'value', message: 'must be a number' });
  }
  if (errors.length > 0) throw new ValidationFailedError(errors);
  return optionIds === undefined
    ? { value: value as number }
    : { optionIds: optionIds as string[] };
}

/**
 * The question that a body is about, `{questionId}`.
 * @throws ValidationFailedError where there is none, or more than that
 */
export function readQuestionId(body: unknown): string {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ValidationFailedError([{ path: '', message: 'must be an object' }]);
  }
  const unknown = Object.keys(body).filter((name) => name !== 'questionId');
  if (unknown.length > 0) {
    const message = 'is not a known field';
    throw new ValidationFailedError(unknown.map((path) => ({ path, message })));
  }
  return requireQuestionId(body);
}

/** @throws ValidationFailedError where the body names no question */
export function requireQuestionId(body: { questionId?: unknown }): string {
  const { questionId } = body;
  if (typeof questionId === 'string') return questionId;
  throw new ValidationFailedError([{ path: 'questionId', message: 'must be a text' }]);
}

function isListOfIds(list: unknown): boolean {
  return (
    Array.isArray(list) && list.length <= MAX_IDS && list.every((id) => typeof id === 'string')
  );
}
