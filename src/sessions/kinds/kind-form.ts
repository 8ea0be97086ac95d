import type { Choice, Language, Pictured, Result } from '../../contract/index.js';
import type { Definition } from './question-kind.js';

/** A control of an HTML form. Those of one choice may share a name. */
export type FormField = { /** Of the option that it is for. */ readonly picture?: Pictured } & (
  | {
      readonly type: 'radio' | 'checkbox';
      readonly name: string;
      readonly value: string;
      readonly label: string;
      readonly isPicked: boolean;
    }
  | {
      readonly type: 'select';
      readonly name: string;
      /** Absent where the question itself is what it is called. */
      readonly label?: string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
      /** Empty where nothing is picked. */
      readonly value: string;
    }
  | {
      readonly type: 'number';
      readonly name: string;
      readonly label?: string;
      readonly min?: number;
      readonly max?: number;
      readonly step?: string;
      readonly value: string;
    }
  | {
      readonly type: 'text';
      readonly name: string;
      readonly label?: string;
      readonly maxLength: number;
      readonly value: string;
    }
);

/** A line of a result as text; the key tells whether it is of one's own vote. */
export interface ResultLine {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** What stands behind it, in brackets. */
  readonly more?: string;
}

/** A kind of question on the page without scripts, as data: that page alone writes HTML. */
export interface KindForm {
  /** What there is to do, in a few words. */
  instruction(definition: Definition, language: Language): string;

  /** @param choice what is picked already */
  fields(
    definition: Definition,
    choice: Choice | undefined,
    language: Language,
  ): readonly FormField[];

  /** What was sent, as the body of a vote over REST has it: to be read by the same rule. */
  choiceIn(form: URLSearchParams, definition: Definition): unknown;

  /** What a choice says, a line each. */
  wordsOf(choice: Choice, definition: Definition, language: Language): readonly string[];

  /** Whether a bucket of the result is what was chosen; left out where none is. */
  isIn?(choice: Choice, key: string): boolean;

  /** What its buckets count, where that is not the result: `linesOf` tells that then. */
  bucketsAre?(language: Language): string;

  /** A result; left out where each bucket is told with its share and its votes. */
  linesOf?(result: Result, language: Language): readonly ResultLine[];
}
