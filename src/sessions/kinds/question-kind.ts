import type { Type } from '@nestjs/common';
import type {
  AnswerKey,
  AnswerState,
  Bucket,
  Choice,
  FieldError,
  Language,
  Option,
  Result,
  ResultsVisibility,
  Summary,
  ToldAnswer,
} from '../../contract/index.js';
import type { MotionRole, MotionTerms } from '../../contract/motion.js';
import type { Random } from '../../platform/random.js';
import type { ChoiceField } from './choice-field.js';
import type { Figure } from './figure.js';
import type { KindForm } from './kind-form.js';
import type { SettingField } from './setting-field.js';

export type SettingValue = number | string | boolean;

/** Settings that a question of any kind may have. */
export interface CommonSettings {
  allowChange?: boolean;
  /** Whether it asks how sure one is; of kinds with an answer key alone. */
  confidence?: boolean;
  resultsVisibility?: ResultsVisibility;
}

/** Settings as they were given; absent means the kind's default. */
export interface GivenSettings extends CommonSettings {
  minChoices?: number;
  maxChoices?: number;
  min?: number;
  max?: number;
  [own: string]: SettingValue | undefined;
}

/** What a kind needs to know of a question. */
export interface Definition {
  readonly options: readonly Option[];
  readonly settings: GivenSettings;
}

/**
 * A choice as it is stored and queued: any small JSON, and equal choices are equal as JSON. Options
 * are told by their index, which cannot change once a question has votes. The empty list is no choice
 * of any kind: see NO_CHOICE.
 */
export type PackedChoice =
  number | string | readonly PackedChoice[] | { readonly [key: string]: PackedChoice };

/** What votes add up to, by bucket: whole numbers. One that nothing was added to may be absent. */
export type Counts = Readonly<Record<string, number>>;

/** What of a result depends on the kind. */
export type Summarized = Pick<Result, 'buckets' | 'stats' | 'summary'>;

/** A question as people ask it: of the documentation, the demo, and tests that go through all kinds. */
export interface Example {
  readonly prompt: string;
  /** Labels, where the kind takes options. */
  readonly options?: readonly string[];
  readonly settings: GivenSettings;
  /** How those vote who are simulated, as {@link QuestionKind.draw} takes it. */
  readonly leanings: readonly number[];
}

/** What an answer is in a cell of a table that leaves Plenum. */
export interface CellOfKind {
  /** Of all of its answers: a column of a table has one type. */
  readonly type: 'text' | 'number';

  /** Whether it puts together what one person said of several things that results count one by one. */
  readonly joins?: true;

  of(choice: Choice, definition: Definition): string | number;
}

/** How right a choice is: `got` of `of`, both whole numbers and `of` above 0. */
export interface Credit {
  readonly got: number;
  readonly of: number;
}

/** Of a kind whose answers can be right or wrong. */
export interface KeyOfKind {
  /** For the documentation: which answers are right. */
  readonly rule: string;

  /**
   * The key as it is stored. Options of a question that is made with it have no ids yet: they may be
   * told by their places, `{optionIndexes}`.
   * @param given of the request, of whatever shape
   * @returns what is wrong with it, paths within the key, where it is none
   */
  read(given: unknown, definition: Definition): AnswerKey | readonly FieldError[];

  /**
   * How right each of these choices is: all different ones of a question at once, as who is nearest
   * depends on the others. In their order.
   */
  credits(
    choices: readonly PackedChoice[],
    key: AnswerKey,
    definition: Definition,
  ): readonly Credit[];
}

/** What a result may tell of texts: of those that are shown, but for one number. */
export interface ToldTexts {
  readonly shown: number;
  readonly pending: number;
  /** How many different words are shown. */
  readonly distinct: number;
  /** The latest first; none where they are told by word. */
  readonly latest: readonly ToldAnswer[];
  /** Those named most, first; none where texts are told one by one. */
  readonly words: readonly {
    readonly key: string;
    readonly text: string;
    readonly count: number;
  }[];
}

/** Of a kind whose choices are texts: each is kept by itself, too, and may be moderated. */
export interface TextsOfKind {
  /** One by one, or by the words that they are. */
  readonly told: 'answers' | 'words';

  of(packed: PackedChoice): readonly string[];

  /** A choice of this text alone, of those that a vote may have had. */
  alone(text: string): PackedChoice;

  /** What all texts have in common that are told as one; null where each is told by itself. */
  wordOf(text: string, definition: Definition): string | null;

  /** Of a text that nobody has looked at. */
  firstState(text: string, definition: Definition): AnswerState;
}

/** What a kind's answers put those who vote into: see src/crosstabs. */
export interface CrossedOfKind {
  /** Whether a participant is in one at the most; else in several. */
  readonly exclusive: boolean;

  /** All groups that there can be, in order; by the keys and labels of the result's buckets. */
  all(definition: Definition): readonly Pick<Bucket, 'key' | 'label'>[];

  /** The keys of those that a choice is in. */
  of(packed: PackedChoice, definition: Definition): readonly string[];
}

/** Of a kind whose votes adopt or reject something. */
export interface MotionOfKind {
  /** When it is adopted. @param ofSession what its session says; null: nothing */
  terms(ofSession: MotionTerms | null, definition: Definition): MotionTerms;

  roleOf(packed: PackedChoice): MotionRole;
}

/** How ballots are written for somebody who counts them anew. Options are told by their indexes. */
export interface BallotOfKind {
  /** What stands above the cells of a sheet; in the order of {@link cells}, and as many. */
  readonly columns: (definition: Definition) => readonly string[];

  /**
   * One ballot as a row of a sheet. A cell is empty, or begins with a word: so no spreadsheet takes it for a
   * number, a date or a formula, whatever its locale.
   */
  readonly cells: (packed: PackedChoice, definition: Definition) => readonly string[];

  /** Best first, where a ballot is an order; what it does not name is absent. */
  readonly ranked?: (packed: PackedChoice) => readonly number[];

  /** In ascending order, where a ballot is a set: what a ballot approves of, all alike. */
  readonly approved?: (packed: PackedChoice) => readonly number[];
}

/** One kind of question: all that Plenum knows of it is here. Pure, and told everything. */
export interface QuestionKind {
  readonly name: string;

  readonly takesOptions: boolean;

  /** What it takes beside the settings of every question. */
  readonly settings: readonly SettingField[];

  /** What a vote's body holds a choice in. */
  readonly choice: ChoiceField;

  readonly example: Example;

  /** What it is on the page without scripts. */
  readonly form: KindForm;

  /** What is wrong with the options and settings that it takes; paths as in the request. */
  check(definition: Definition): FieldError[];

  /** Its own settings, with what counts where one is left out. */
  resolveSettings(definition: Definition): Readonly<Record<string, SettingValue>>;

  /** @throws InvalidChoiceError that says why the question does not take the choice */
  pack(choice: Choice, definition: Definition): PackedChoice;

  unpack(packed: PackedChoice, definition: Definition): Choice;

  readonly cell: CellOfKind;

  /**
   * A choice that the question takes, by chance: for phones that are simulated.
   * @param leanings how likely each option or step is; the same for all that it says nothing of
   */
  draw(definition: Definition, random: Random, leanings?: readonly number[]): Choice;

  /**
   * Whether votes for the one mean the same for the other, whatever the options are called: then a
   * change of the definition keeps them.
   */
  asksTheSame(one: Definition, other: Definition): boolean;

  /** What a choice adds to which buckets; whole numbers, and subtracted where it is withdrawn. */
  increments(
    packed: PackedChoice,
    definition: Definition,
  ): readonly (readonly [bucket: string, amount: number])[];

  /**
   * @param totalVotes participants that voted
   * @param told where it has `texts`
   */
  summarize(
    counts: Counts,
    totalVotes: number,
    definition: Definition,
    told?: ToldTexts,
  ): Summarized;

  readonly ballot: BallotOfKind;

  /** A result on paper; left out where it is a bar for each bucket. */
  figure?(result: Result, definition: Definition, language: Language): Figure;

  readonly texts?: TextsOfKind;

  readonly key?: KeyOfKind;

  /** Where each of its buckets counts people: then those can be the groups of a cross-tab. */
  readonly crossed?: CrossedOfKind;
  readonly motion?: MotionOfKind;

  /** Where `summarize` can take so long that nothing else should wait for it. */
  readonly apart?: {
    /** @param counts how many there are */
    isNeeded(counts: number, definition: Definition): boolean;
    /** A thread that does the same, from the folder of the kinds as it is built: see SummaryThread. */
    readonly program: string;
  };

  /**
   * The counts that a result was made of, where it tells all of them: then votes can be added to it
   * without reading these again.
   */
  countsOf?: ((result: Pick<Result, 'buckets' | 'summary'>) => Counts | undefined) | undefined;

  /** How its summary is documented, where it has more than every summary has. */
  readonly summaryType?: Type<Summary>;
}
