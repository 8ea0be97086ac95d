import type { Question } from '../../contract/index.js';
import type { ChoiceField } from './choice-field.js';
import { motion } from './motion/motion.kind.js';
import { multipleChoice } from './multiple-choice/multiple-choice.kind.js';
import { numeric } from './numeric/numeric.kind.js';
import { points } from './points/points.kind.js';
import { openText } from './open-text/open-text.kind.js';
import type { Definition, GivenSettings, QuestionKind } from './question-kind.js';
import { ranking } from './ranking/ranking.kind.js';
import { rating } from './rating/rating.kind.js';
import { scales } from './scales/scales.kind.js';
import { type SettingField, settingFieldsOf } from './setting-field.js';
import { singleChoice } from './single-choice/single-choice.kind.js';
import { wordCloud } from './word-cloud/word-cloud.kind.js';

export type { ChoiceField } from './choice-field.js';
export { barsFigure, percentText } from './figure.js';
export type * from './figure.js';
export { keyWords } from './key-words.js';
export { isRefused } from './answer-keys.rules.js';
export type { Elsewhere } from './elsewhere.js';
export type * from './kind-form.js';
export type * from './question-kind.js';
export { InvalidChoiceError } from './invalid-choice.error.js';
export { isNoChoice, NO_CHOICE } from './no-choice.js';

/** What a quick poll can be. */
export { multipleChoice, singleChoice };

/** Every kind of question that there is; a new one is a folder beside this file and a line here. */
export const kinds: readonly QuestionKind[] = [
  singleChoice,
  multipleChoice,
  rating,
  ranking,
  points,
  scales,
  numeric,
  openText,
  wordCloud,
  motion,
];

const kindsByName = new Map(kinds.map((kind) => [kind.name, kind]));

/** The fields that choices come in, by name. */
export const choiceFields: ReadonlyMap<string, ChoiceField> = new Map(
  kinds.map(({ choice }) => [choice.name, choice]),
);

/** The settings that questions take beside those that all have. */
export const settingFields: readonly SettingField[] = settingFieldsOf(kinds);

/** Which answers are right, of each kind that has any such: for the documentation. */
export const keyRules = kinds
  .flatMap(({ name, key }) => (key ? `\`${name}\`: ${key.rule}` : []))
  .join('; ');

/** What documents the summaries of those kinds that have one of their own. */
export const summaryTypes = kinds.flatMap(({ summaryType }) => summaryType ?? []);

export const kindNames: readonly string[] = kinds.map(({ name }) => name);

/** The kind of a stored question, whose name was checked when it came in. */
export function kindOf(question: { kind: string }): QuestionKind {
  const kind = kindsByName.get(question.kind);
  if (!kind) throw new Error(`unknown question kind "${question.kind}"`);
  return kind;
}

/** A question as it was told, as its kind takes it: a setting that does not apply is absent. */
export function definitionOf({
  options,
  settings,
}: Pick<Question, 'options' | 'settings'>): Definition {
  const given = Object.entries(settings).filter(([, value]) => value !== null);
  return { options, settings: Object.fromEntries(given) as GivenSettings };
}
