import type { Option, PartialCredit } from './shapes.js';

/*
 * Not in index.ts: kinds, here and on the pages, and imports that read weights of others, alone have a use for it.
 */

/** What right options bring: each all of the points, or all of them together. */
export type Credited = 'each' | 'together';

type Named = Pick<Option, 'id'>;

/** Of all the points: tenths of a percent, in which a third is 333 of 999. */
export const WHOLE = 1_000;
/** Parts are written with few decimals, so all of them may be a little more or less than the whole: tenths of a percent. */
export const LEEWAY = 10;

/**
 * @param given by the ids of options, or a list with a number for each option
 * @param right the ids of those that are right
 * @returns what is wrong with it; undefined where it says what is so without it
 */
export function readPartialCredit(
  given: unknown,
  options: readonly Named[],
  areByPlace: boolean,
  right: readonly string[],
  credited: Credited,
): PartialCredit | string | undefined {
  const entries = areByPlace ? byPlace(given, options) : byId(given, options);
  if (typeof entries === 'string') return entries;
  if (!entries.every(([, percent]) => isPercent(percent))) {
    return 'must hold numbers from -100 to 100 with at most one decimal';
  }
  const credits = new Map(entries as [string, number][]);
  const tenthsOf = (id: string) => tenths(credits.get(id));
  const brought = right.map(tenthsOf);
  const others = options.filter(({ id }) => !right.includes(id)).map(({ id }) => tenthsOf(id));
  const message = credited === 'each' ? flawOfOne(brought, others) : flawOfSeveral(brought, others);
  if (message !== undefined) return message;
  if (credited === 'each' ? isUsualOfOne(others) : isUsualOfSeveral(brought, others)) {
    return undefined;
  }
  return Object.fromEntries(
    options.flatMap(({ id }) => (tenthsOf(id) === 0 ? [] : [[id, tenthsOf(id) / 10]])),
  );
}

/** Of a percentage: whole numbers are added up without an error. */
export const tenths = (percent = 0) => Math.round(percent * 10);

function byPlace(
  given: unknown,
  options: readonly Named[],
): readonly (readonly [string, unknown])[] | string {
  if (!Array.isArray(given) || given.length !== options.length) {
    return 'must be a list with a number for each option';
  }
  return options.map(({ id }, place) => [id, given[place]]);
}

function byId(
  given: unknown,
  options: readonly Named[],
): readonly (readonly [string, unknown])[] | string {
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
  const entries = isObject ? Object.entries(given) : [];
  const areAll = entries.every(([named]) => options.some(({ id }) => id === named));
  return isObject && areAll ? entries : 'must be an object by the ids of options of this question';
}

function isPercent(given: unknown): given is number {
  return typeof given === 'number' && Math.abs(given) <= 100 && tenths(given) / 10 === given;
}

function flawOfOne(brought: readonly number[], others: readonly number[]): string | undefined {
  if (brought.some((part) => part !== WHOLE)) return 'must be 100 for each right option';
  return others.some((part) => part === WHOLE) ? 'must be below 100 for all others' : undefined;
}

function flawOfSeveral(brought: readonly number[], others: readonly number[]): string | undefined {
  if (brought.some((part) => part <= 0)) return 'must be above 0 for each right option';
  if (others.some((part) => part > 0)) return 'must not be above 0 for other options';
  const off = Math.abs(sumOf(brought) - WHOLE);
  return off > LEEWAY ? 'must be 100 for all right options together' : undefined;
}

/** A wrong one brings nothing, and takes away nothing: there is nothing to take it from. */
const isUsualOfOne = (others: readonly number[]) => others.every((part) => part <= 0);

/** Each brings the same, and a wrong one takes away what a right one brings. */
function isUsualOfSeveral([first = 0, ...more]: readonly number[], others: readonly number[]) {
  return more.every((part) => part === first) && others.every((part) => part === -first);
}

export const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
