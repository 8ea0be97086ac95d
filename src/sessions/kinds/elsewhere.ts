import type { AnswerKey } from '../../contract/index.js';
import { placesIn } from './options-key.rules.js';
import type { Definition } from './question-kind.js';

/**
 * What programs of others call such a question, with what is right in it: for files that they read. Options
 * are told by their places in the list.
 */
export type Elsewhere =
  /** @property right none where nothing is; of one choice any of them is right, of several all together */
  | {
      readonly is: 'choice';
      readonly isMultiple: boolean;
      readonly right: readonly number[];
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
