import type { AnswerKey, FieldError } from '../../contract/index.js';
import type { Credit } from './question-kind.js';

/** A key of one shape, as it is stored. */
export type KeyWith<Field extends string> = Extract<AnswerKey, Record<Field, unknown>>;

export type ReadKey = AnswerKey | readonly FieldError[];

/** Whether it is no key, and what is wrong with it. */
export function isRefused(read: ReadKey): read is readonly FieldError[] {
  return Array.isArray(read);
}

export function refuse(path: string, message: string): readonly FieldError[] {
  return [{ path, message }];
}

/** Fields of a key that its kind has no use for. */
export function checkFields(given: object, names: readonly string[]): readonly FieldError[] {
  return Object.keys(given)
    .filter((name) => !names.includes(name))
    .map((path) => ({ path, message: `does not apply: a key here has ${names.join(' or ')}` }));
}

/** The fields of a request's key; none where it is no object. */
export function fieldsOf(given: unknown): Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null ? { ...given } : {};
}

/** Of a choice that is right or wrong. */
export function allOrNothing(isRight: boolean): Credit {
  return { got: isRight ? 1 : 0, of: 1 };
}
