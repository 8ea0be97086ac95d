import { type Credited, readPartialCredit } from '../../contract/partial-credit.js';
import { checkFields, fieldsOf, type KeyWith, type ReadKey, refuse } from './answer-keys.rules.js';
import { optionIds } from './choice-field.js';
import type { Definition } from './question-kind.js';

/**
 * A key that names options: by their ids, or by their places where they have none yet. In its order.
 * @param expected what is wrong with so many; undefined where nothing is
 * @param credited how parts of it may be right; undefined where there is nothing to choose about that
 */
export function readOptionsKey(
  given: unknown,
  { options }: Definition,
  expected: (count: number) => string | undefined,
  credited?: Credited,
): ReadKey {
  const fields = fieldsOf(given);
  const [path, ids] = 'optionIndexes' in fields ? byPlace() : byId();
  const unknown = checkFields(fields, [
    ...['optionIds', 'optionIndexes'],
    ...(credited ? ['partialCredit'] : []),
  ]);
  if (unknown.length > 0) return unknown;
  if ('optionIds' in fields && 'optionIndexes' in fields) {
    return refuse('optionIndexes', 'does not go with optionIds');
  }
  if (!ids) return refuse(path, 'must be a list of options of this question');
  if (new Set(ids).size < ids.length) return refuse(path, 'holds the same option twice');
  const message = expected(ids.length);
  if (message !== undefined) return refuse(path, message);
  const { partialCredit } = fields;
  if (partialCredit === undefined || !credited) return { optionIds: ids };
  const areByPlace = 'optionIndexes' in fields;
  const read = readPartialCredit(partialCredit, options, areByPlace, ids, credited);
  return typeof read === 'string'
    ? refuse('partialCredit', read)
    : { optionIds: ids, ...(read && { partialCredit: read }) };

  function byId(): [string, string[] | undefined] {
    const named = fields.optionIds;
    const areAll = optionIds.accepts(named) && named.every((id) => isOption(id));
    return ['optionIds', areAll ? [...named] : undefined];
  }

  function byPlace(): [string, string[] | undefined] {
    const places = fields.optionIndexes;
    const areAll = Array.isArray(places) && places.every((place) => isPlace(place));
    return ['optionIndexes', areAll ? places.map((place) => options[place]!.id) : undefined];
  }

  function isOption(given: string): boolean {
    return options.some(({ id }) => id === given);
  }

  function isPlace(given: unknown): given is number {
    return Number.isInteger(given) && (given as number) in options;
  }
}

/** The places of the key's options, in its order. */
export function placesIn(key: KeyWith<'optionIds'>, { options }: Definition): number[] {
  return key.optionIds.map((named) => options.findIndex(({ id }) => id === named));
}
