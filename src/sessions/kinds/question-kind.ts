import type {
  Choice,
  FieldError,
  Option,
  QuestionSettings,
  Result,
  ResultsVisibility,
} from '../../contract/index.js';

/** Settings as they were given; absent means the kind's default. */
export interface GivenSettings {
  allowChange?: boolean;
  minChoices?: number;
  maxChoices?: number;
  min?: number;
  max?: number;
  resultsVisibility?: ResultsVisibility;
}

/** What a kind needs to know of a question. */
export interface Definition {
  readonly options: readonly Option[];
  readonly settings: GivenSettings;
}

/** The settings that depend on the kind, defaults filled in. */
export type ResolvedSettings = Omit<QuestionSettings, 'allowChange' | 'resultsVisibility'>;

/**
 * A choice as it is stored and queued: small, and equal choices are equal as JSON. Options are
 * told by their index, which cannot change once a question has votes. The empty list is no choice of
 * any kind: see NO_CHOICE.
 */
export type PackedChoice = number | readonly number[];

/** One kind of question: all that Plenum knows of it is here. Pure, and told everything. */
export interface QuestionKind {
  readonly name: string;

  readonly takesOptions: boolean;

  /** What is wrong with the options and settings; paths as in the request. */
  check(definition: Definition): FieldError[];

  resolveSettings(definition: Definition): ResolvedSettings;

  /** @throws InvalidChoiceError that says why the question does not take the choice */
  pack(choice: Choice, definition: Definition): PackedChoice;

  unpack(packed: PackedChoice, definition: Definition): Choice;

  /** All buckets that a result shows, in order. */
  buckets(definition: Definition): { key: string; label: string }[];

  /** The keys of the buckets that a choice adds one to. */
  bucketsOf(packed: PackedChoice, definition: Definition): string[];

  /** @param buckets in the order of {@link buckets} */
  stats(buckets: readonly { key: string; count: number }[]): Result['stats'];
}
