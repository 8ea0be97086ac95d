import type { SchemaObject } from '@nestjs/swagger';
import type { Choice } from '../../contract/index.js';
import { InvalidChoiceError } from './invalid-choice.error.js';

/** More ids than any question has options are no choice, and are not looked at. */
const MAX_IDS = 100;

/** The one field of a vote's body that holds a choice. Kinds whose choices look alike share one. */
export interface ChoiceField<Value = unknown> {
  readonly name: string;
  /** Whether the value can be a choice at all: looked at before its question is. */
  accepts(value: unknown): value is Value;
  /** What it must be, to go behind its name. */
  readonly needs: string;
  /** For the documentation. */
  readonly schema: SchemaObject;
}

/** @throws InvalidChoiceError where it is the choice of another kind */
export function valueOf<Value>(field: ChoiceField<Value>, choice: Choice): Value {
  const value = choice[field.name];
  if (!field.accepts(value)) throw new InvalidChoiceError(`This question takes "${field.name}".`);
  return value;
}

export const optionIds: ChoiceField<readonly string[]> = {
  name: 'optionIds',
  accepts: (value): value is readonly string[] =>
    Array.isArray(value) && value.length <= MAX_IDS && value.every((id) => typeof id === 'string'),
  needs: `must be a list of at most ${MAX_IDS} option ids`,
  schema: {
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    maxItems: MAX_IDS,
    description: 'Of a choice question; of a ranking, best first.',
  },
};

export const value: ChoiceField<number> = {
  name: 'value',
  accepts: (given) => typeof given === 'number',
  needs: 'must be a number',
  schema: { type: 'number', description: 'Of a rating, or a number.' },
};
