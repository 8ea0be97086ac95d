import type { AnswerKey } from '../../../contract/index.js';
import {
  allOrNothing,
  checkFields,
  fieldsOf,
  type KeyWith,
  type ReadKey,
  refuse,
} from '../answer-keys.rules.js';
import type { Definition, KeyOfKind } from '../question-kind.js';
import { toNumber, toText, toUnits } from './decimal.rules.js';
import { boundsOf, decimalsOf, kindOfNumber } from './number-definition.js';

/**
 * A number and how far off is right still, both in units (decimal.rules.ts), so 0.3 is exactly 0.1 from
 * 0.2; or a number to which those are right who are nearest.
 */
export const numericKey: KeyOfKind = {
  rule: 'this number, so far off, or who is nearest',

  read: readNumberKey,

  credits(choices, key, definition) {
    const units = (number: number) => toUnits(number, decimalsOf(definition))!;
    const value = units((key as KeyWith<'value'>).value);
    // Below 2 · 10^15: exact.
    const distances = choices.map((packed) => Math.abs((packed as number) - value));
    const allowed =
      'tolerance' in key
        ? units(key.tolerance)
        : distances.reduce((least, distance) => Math.min(least, distance), Infinity);
    return distances.map((distance) => allOrNothing(distance <= allowed));
  },
};

function readNumberKey(given: unknown, definition: Definition): ReadKey {
  const fields = fieldsOf(given);
  const unknown = checkFields(fields, ['value', 'tolerance', 'closest']);
  if (unknown.length > 0) return unknown;
  const decimals = decimalsOf(definition);
  const inUnits = (number: unknown) =>
    typeof number === 'number' ? toUnits(number, decimals) : undefined;

  const value = inUnits(fields.value);
  if (value === undefined) return refuse('value', `must be ${kindOfNumber(decimals)}`);
  const { min = -Infinity, max = Infinity } = boundsOf(definition);
  if (value < min) return refuse('value', `must be at least ${toText(min, decimals)}`);
  if (value > max) return refuse('value', `must be at most ${toText(max, decimals)}`);

  const { closest, tolerance } = fields;
  if (closest !== undefined) {
    if (closest !== true) return refuse('closest', 'must be true, or left out');
    if (tolerance !== undefined) return refuse('tolerance', 'does not go with closest');
    return { value: toNumber(value, decimals), closest } satisfies AnswerKey;
  }
  const allowed = tolerance === undefined ? 0 : inUnits(tolerance);
  if (allowed === undefined || allowed < 0) {
    return refuse('tolerance', `must be ${kindOfNumber(decimals)}, and at least 0`);
  }
  return { value: toNumber(value, decimals), tolerance: toNumber(allowed, decimals) };
}
