import type { Choice } from '../../contract/index.js';
import type { FormField, KindForm } from './kind-form.js';

/** The controls of a kind whose choice is one or several of the options. */
export function optionsForm(type: 'radio' | 'checkbox'): Omit<KindForm, 'instruction'> {
  return {
    fields: ({ options }, choice): FormField[] =>
      options.map((option) => {
        const { id, label } = option;
        const isPicked = isAmong(choice, id);
        return { type, name: 'optionIds', value: id, label, isPicked, picture: option };
      }),
    choiceIn: (form) => ({ optionIds: form.getAll('optionIds') }),
    wordsOf: (choice, { options }) =>
      options.filter(({ id }) => isAmong(choice, id)).map(({ label }) => label),
    isIn: isAmong,
  };
}

function isAmong(choice: Choice | undefined, id: string): boolean {
  return choice?.optionIds?.includes(id) ?? false;
}
