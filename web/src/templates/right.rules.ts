import type { TemplateQuestion } from '../../../src/contract/templates.js';

/** What is right, in the shapes that keys have. */
export type Right =
  | { is: 'texts'; texts: string[] }
  | { is: 'number'; value: number; tolerance: number }
  | { is: 'nearest'; value: number };

/** What is right of a question, in its own words; undefined where nothing is. */
export function rightOf({
  options,
  answerKey: key,
}: Pick<TemplateQuestion, 'options' | 'answerKey'>): Right | undefined {
  if (!key) return undefined;
  if ('texts' in key) return { is: 'texts', texts: key.texts };
  if ('optionIds' in key) {
    const labels = key.optionIds.map((id) => options.find((option) => option.id === id)?.label);
    return { is: 'texts', texts: labels.filter((label) => label !== undefined) };
  }
  if ('closest' in key) return { is: 'nearest', value: key.value };
  return { is: 'number', value: key.value, tolerance: key.tolerance };
}

/** The options that are right, of whatever order. */
export function rightIdsOf({
  answerKey: key,
}: Pick<TemplateQuestion, 'answerKey'>): ReadonlySet<string> {
  return new Set(key && 'optionIds' in key ? key.optionIds : []);
}
