import type { KindForm } from '../kind-form.js';
import { namedStep, scaleOf, stepsOf } from '../scale.rules.js';

/** A rating without scripts: a list to pick a step from. */
export const ratingForm: KindForm = {
  instruction(definition, language) {
    const { min, max } = scaleOf(definition);
    return { en: `From ${min} to ${max}`, de: `Von ${min} bis ${max}` }[language];
  },

  fields: (definition, choice) => [
    {
      type: 'select',
      name: 'value',
      options: stepsOf(definition).map((step) => ({
        value: `${step}`,
        label: namedStep(step, definition),
      })),
      value: choice?.value === undefined ? '' : `${choice.value}`,
    },
  ],

  choiceIn(form) {
    const value = form.get('value');
    return value ? { value: Number(value) } : {};
  },

  wordsOf: ({ value }) => [`${value}`],

  isIn: ({ value }, key) => String(value) === key,
};
