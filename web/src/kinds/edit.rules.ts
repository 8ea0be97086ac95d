import type { EditingRules } from './editing-kind.js';
import { editingRules as motion } from './motion/edit.rules.js';
import { editingRules as multipleChoice } from './multiple-choice/edit.rules.js';
import { editingRules as ranking } from './ranking/edit.rules.js';
import { editingRules as numeric } from './numeric/edit.rules.js';
import { editingRules as points } from './points/edit.rules.js';
import { editingRules as openText } from './open-text/edit.rules.js';
import { editingRules as rating } from './rating/edit.rules.js';
import { editingRules as scales } from './scales/edit.rules.js';
import { editingRules as singleChoice } from './single-choice/edit.rules.js';
import { editingRules as wordCloud } from './word-cloud/edit.rules.js';

/** The kinds that there are to choose from, in this order; a new question begins with the first. */
const rules = {
  single_choice: singleChoice,
  multiple_choice: multipleChoice,
  rating,
  ranking,
  points,
  scales,
  numeric,
  open_text: openText,
  word_cloud: wordCloud,
  motion,
};

export type Kind = keyof typeof rules;

type ValuesOf<Rules> = Rules extends EditingRules<infer Values> ? (values: Values) => void : never;
/** What is typed into the fields of all kinds. */
export type KindValues =
  ValuesOf<(typeof rules)[Kind]> extends (values: infer All) => void ? All : never;

export const kindNames = Object.keys(rules) as Kind[];

export const editingRules: Readonly<Record<Kind, EditingRules<KindValues, Partial<KindValues>>>> =
  rules;
