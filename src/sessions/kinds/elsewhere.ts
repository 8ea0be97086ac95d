import type { AnswerKey } from '../../contract/index.js';
import type { Credited } from '../../contract/partial-credit.js';
import { placesIn } from './options-key.rules.js';
import { tenthsIn } from './partial-credit.rules.js';
import type { Definition } from './question-kind.js';

/**
 * What programs of others call such a question, with what is right in it: for files that they read. Options
 * are told by their places in the list.
 */
export type Elsewhere =
  /**
   * @property right none where nothing is; of one choice any of them is right, of several all together
   * @property percents what choosing each option brings, in percent of the points, from -100: of one choice
   *   100 where it is right, of several right ones 100 together, to within 1; 0 each where nothing is right
   */
  | {
      readonly is: 'choice';
      readonly isMultiple: boolean;
      readonly right: readonly number[];
      readonly percents: readonly number[];
      readonly minChoices: number;
      readonly maxChoices: number;
    }
  /** @property right all of them in the right order; none where no order is right */
  | { readonly is: 'order'; readonly right: readonly number[]; readonly maxChoices: number }
  /** @property isClosest whether they are right who are nearest, and not those who are near enough */
  | {
      readonly is: 'number';
      readonly value?: number;
      readonly tolerance?: number;
      readonly isClosest?: boolean;
      readonly decimals: number;
      readonly unit?: string;
    }
  /** @property accepted any of them is right; none where nothing is */
  | { readonly is: 'text'; readonly accepted: readonly string[]; readonly maxLength: number }
  /** A step of a scale; none is right. */
  | (Steps & { readonly is: 'scale' })
  /** A step of one scale for each option. */
  | (Steps & { readonly is: 'grid' });

interface Steps {
  readonly min: number;
  readonly max: number;
  readonly lowLabel?: string;
  readonly highLabel?: string;
}

/** The places of the options that a key names, in its order; none where there is no key. */
export function rightPlaces(key: AnswerKey | null, definition: Definition): number[] {
  return key && 'optionIds' in key ? placesIn(key, definition) : [];
}

/** What is right of a choice, and in part. */
export function rightOf(
  key: AnswerKey | null,
  definition: Definition,
  credited: Credited,
): Pick<Extract<Elsewhere, { is: 'choice' }>, 'right' | 'percents'> {
  const right = rightPlaces(key, definition);
  const tenths = key && 'optionIds' in key ? tenthsIn(key, definition) : undefined;
  if (tenths) return { right, percents: tenths.map((part) => part / 10) };
  const share = credited === 'each' ? 100 : 100 / right.length;
  const wrong = credited === 'each' || right.length === 0 ? 0 : -share;
  const percents = definition.options.map((_, place) => (right.includes(place) ? share : wrong));
  return { right, percents };
}
