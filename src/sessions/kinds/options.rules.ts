import { type Choice, type FieldError, limits } from '../../contract/index.js';
import { type BucketName, countedBuckets, countsIn, sameBuckets } from './buckets.rules.js';
import { optionIds, valueOf } from './choice-field.js';
import { InvalidChoiceError } from './invalid-choice.error.js';
import type { Definition, QuestionKind } from './question-kind.js';

export function checkOptions({ options }: Definition): FieldError[] {
  if (options.length >= limits.optionsMin) return [];
  return [{ path: 'options', message: `must hold at least ${limits.optionsMin} options` }];
}

/** The indexes of the chosen options, ascending. @throws as {@link indexesOf} */
export function packOptions(choice: Choice, definition: Definition): number[] {
  return indexesOf(choice, definition).sort((a, b) => a - b);
}

/**
 * The indexes of the chosen options, in the order in which they were chosen.
 * @throws InvalidChoiceError where it is no choice of options, or one is unknown or there twice
 */
export function indexesOf(choice: Choice, { options }: Definition): number[] {
  const ids = valueOf(optionIds, choice);
  const indexes = ids.map((id) => options.findIndex((option) => option.id === id));
  if (indexes.includes(-1)) {
    throw new InvalidChoiceError('"optionIds" holds an id that is no option of this question.');
  }
  if (new Set(indexes).size < indexes.length) {
    throw new InvalidChoiceError('"optionIds" holds the same option twice.');
  }
  return indexes;
}

export function optionBuckets({ options }: Definition): BucketName[] {
  return options.map(({ id, label }) => ({ key: id, label }));
}

/** In the same order, whatever their labels. */
export const hasSameOptions = sameBuckets(optionBuckets);

/** What all kinds have in common whose votes are counted by option. @param exclusive see the result */
export function countedByOption(exclusive: boolean) {
  return {
    takesOptions: true,
    choice: optionIds,
    asksTheSame: hasSameOptions,
    summarize: (counts, totalVotes, definition) => ({
      buckets: countedBuckets(optionBuckets(definition), counts, totalVotes),
      stats: {},
      summary: { shape: 'bars', exclusive },
    }),
    countsOf: countsIn,
  } as const satisfies Partial<QuestionKind>;
}

/** An index is in range: the options of a question with votes do not change. */
export function optionIdAt(index: number, { options }: Definition): string {
  return options[index]!.id;
}
