import type { ApiError, FailureCode } from '../api/api-error.js';

/** What a poll may ask of who comes in, in the order in which it is asked for. */
export const doorFields = ['passcode', 'voterCode', 'name'] as const;
export type DoorField = (typeof doorFields)[number];

export type DoorAnswers = Partial<Record<DoorField, string>>;

/** What a poll asks for, and what was wrong with what it was told. */
export interface DoorQuestions {
  fields: readonly DoorField[];
  answers: DoorAnswers;
  /** Of an answer that was not taken. */
  faults: Partial<Record<DoorField, FailureCode>>;
  /** A name that is free, in place of one that is not. */
  suggestion?: string | undefined;
}

/**
 * What to ask for after a join was refused; undefined where no answer would help.
 * @param answers what was sent with it
 */
export function questionsAfter(
  { code, errors, suggestion }: ApiError,
  answers: DoorAnswers,
): DoorQuestions | undefined {
  const isNamed = (field: DoorField) => errors.some(({ path }) => path === field);
  if (!doorFields.some(isNamed)) return undefined;
  const fields = doorFields.filter((field) => isNamed(field) || answers[field] !== undefined);
  const wrong = fields.filter((field) => isNamed(field) && answers[field] !== undefined);
  const faults = Object.fromEntries(wrong.map((field) => [field, code]));
  return { fields, answers, faults, suggestion };
}

/** The voter code that a personal link carries behind its `#`, which browsers keep to themselves. */
export function voterCodeIn(hash: string): string | undefined {
  return new URLSearchParams(hash.slice(1)).get('voter') ?? undefined;
}
