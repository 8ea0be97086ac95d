import type { VNode } from 'preact';
import type { OwnSettings, Question, Result } from '../../../src/contract/index.js';

export interface TypedOption {
  /** Absent where it is a new one. */
  id?: string;
  label: string;
}

/**
 * What becomes of what is typed into the fields of a kind. A form holds the values of all kinds, so
 * that nothing that was typed is lost where another one is looked at.
 */
export interface EditingRules<Values, Begun = Values> {
  /** What the fields begin with: as a question of this kind has it, or empty. */
  toValues(question: Question | undefined): Begun;

  /** What the API is told: null takes a setting back to its default. */
  toRequest(values: Values): { options: TypedOption[]; settings: Partial<OwnSettings> };

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
}

export interface BesideResultProps {
  question: Question;
  /** As the organizer may see it; undefined before it is there. */
  result: Result | undefined;
}

/** One kind of question where the host writes one. */
export interface EditingKind<Values> {
  /** What people call it. */
  readonly name: string;

  Fields: (props: EditFieldsProps<Values>) => VNode;

  /** How its fields are called, by the API's paths. */
  labelsOf(values: Values): Record<string, string>;

  /** What is typed in its fields, as people read it, by how they are called. */
  inWords(values: Values): Record<string, string>;

  /** What the host has beside the result. */
  BesideResult?: (props: BesideResultProps) => VNode | null;
}
