import type { Choice } from '../../contract/index.js';
import { type ChoiceField, valueOf } from './choice-field.js';
import { InvalidChoiceError } from './invalid-choice.error.js';
import { optionIdAt } from './options.rules.js';
import type { Definition, PackedChoice } from './question-kind.js';

/** More than any question has options is no choice, and is not looked at. */
const MAX_ENTRIES = 100;

type Numbers = Readonly<Record<string, number>>;
export type IndexedNumber = readonly [index: number, amount: number];

/** The field of a choice that gives numbers to options, by their ids. */
export const numbersByOption = (name: string, description: string): ChoiceField<Numbers> => ({
  name,
  accepts(value): value is Numbers {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const numbers = Object.values(value);
    return numbers.length <= MAX_ENTRIES && numbers.every((one) => typeof one === 'number');
  },
  needs: `must be an object of at most ${MAX_ENTRIES} numbers, by the option's id`,
  schema: {
    type: 'object',
    additionalProperties: { type: 'integer' },
    maxProperties: MAX_ENTRIES,
    description,
  },
});

/**
 * Option by option in their order, each with its number.
 * @throws InvalidChoiceError where it is no such choice, or an option is unknown
 */
export function indexedNumbers(
  field: ChoiceField<Numbers>,
  choice: Choice,
  { options }: Definition,
): IndexedNumber[] {
  const entries = Object.entries(valueOf(field, choice)).map(
    // And 0 for -0, which is equal but not as JSON would have it.
    ([id, amount]) => [options.findIndex((one) => one.id === id), amount + 0] as const,
  );
  if (entries.some(([index]) => index === -1)) {
    throw new InvalidChoiceError(`"${field.name}" holds an id that is no option of this question.`);
  }
  return entries.sort(([one], [other]) => one - other);
}

/** What {@link indexedNumbers} has made, with the option's id for its index. */
export function withIds(packed: PackedChoice, definition: Definition): [id: string, number][] {
  return (packed as readonly IndexedNumber[]).map(([index, amount]) => [
    optionIdAt(index, definition),
    amount,
  ]);
}
