import type { VNode } from 'preact';
import type { GivenAnswerKey, OwnSettings, Question } from '../../../src/contract/index.js';
import type { Sketch } from './sketch/sketch.js';

export interface TypedOption {
  /** Absent where it is a new one. */
  id?: string;
  label: string;
  /** Absent where it has no picture. */
  imageId?: string;
  /** What that shows, as it is typed. */
  imageAlt?: string;
  /** Whether it is right, in a quiz. */
  isRight?: true;
  /** What choosing it brings, in percent of the points, as it is typed; absent where that is as usual. */
  credit?: string;
  /** Its place in the right order, from 1; absent where no order is right. */
  place?: number;
}

/** An option as the API takes it: null takes a picture away. */
export interface SentOption {
  id?: string;
  label: string;
  imageId: string | null;
  imageAlt: string | null;
}

/**
 * What becomes of what is typed into the fields of a kind. A form holds the values of all kinds, so
 * that nothing that was typed is lost where another one is looked at.
 */
export interface EditingRules<Values, Begun = Values> {
  /** What the fields begin with: as a question of this kind has it, or empty. */
  toValues(question: Question | undefined): Begun;

  /** What the API is told: null takes a setting back to its default. */
  toRequest(values: Values): { options: SentOption[]; settings: Partial<OwnSettings> };

  /** What is right, of a kind whose answers can be right or wrong; null where none is marked. */
  keyOf?: (values: Values) => GivenAnswerKey | null;

  /** What is typed in the field that has this path of the API's; undefined where it has no such one. */
  typedAt: (path: string, values: Values) => unknown;
}

export interface EditFieldsProps<Values> {
  values: Values;
  onChange: (changes: Partial<Values>) => void;
  /** What is wrong with a field, by the API's path of it within the question. */
  errorOf: (path: string) => string | undefined;
  /** Whether there are votes, so that what it asks cannot change. */
  isVoted: boolean;
  /** Whether what is right is marked beside the options. */
  isQuiz: boolean;
}

/** One kind of question where the host writes one. */
export interface EditingKind<Values> {
  /** What people call it. */
  readonly name: string;

  Fields: (props: EditFieldsProps<Values>) => VNode;

  /** What is right: beside `keyOf` of its rules, where it has that. */
  readonly key?: {
    /** What there is to type or to read of it, apart from marks beside the options. */
    Fields: (props: EditFieldsProps<Values>) => VNode;

    /** What is marked or typed, as people read it; empty where nothing is. */
    inWords(values: Values): string;
  };

  /** Whether each of its buckets counts people: then they can be the groups of a cross-tab. */
  readonly hasGroups?: true;

  /** How a question of it looks to who votes, roughly. */
  Sketch: Sketch;

  /** How its fields are called, by the API's paths. */
  labelsOf(values: Values): Record<string, string>;

  /** What is typed in its fields, as people read it, by how they are called. */
  inWords(values: Values): Record<string, string>;
}
