import type { Choice, FieldError } from '../../contract/index.js';
import { ValidationFailedError } from '../../platform/domain-error.js';
import { type ChoiceField, choiceFields } from '../../sessions/index.js';

/**
 * The choice of a vote's body, `{optionIds}` or `{value}` or what other kinds take. By hand, as this
 * runs for every vote.
 * @param known further fields that the body may have
 * @throws ValidationFailedError where it is none, or more than that
 */
export function readChoice(body: unknown, known: readonly string[] = []): Choice {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ValidationFailedError([{ path: '', message: 'must be an object' }]);
  }
  const errors: FieldError[] = [];
  const given: ChoiceField[] = [];
  for (const [name, value] of Object.entries(body)) {
    const field = choiceFields.get(name);
    if (field && value !== undefined) given.push(field);
    else if (!field && !known.includes(name)) {
      errors.push({ path: name, message: 'is not a known field' });
    }
  }
  const [field, ...more] = given;
  const value = field && (body as Record<string, unknown>)[field.name];
  if (!field || more.length > 0) {
    errors.push({ path: '', message: NEEDS_ONE });
  } else if (!field.accepts(value)) {
    errors.push({ path: field.name, message: field.needs });
  }
  if (errors.length > 0) throw new ValidationFailedError(errors);
  return { [field!.name]: value };
}

const NEEDS_ONE = `must hold one of ${[...choiceFields.keys()].map((name) => `"${name}"`).join(', ')}`;

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
