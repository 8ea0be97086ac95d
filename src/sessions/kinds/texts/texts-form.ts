import type { Choice, Language, Result, TextsSummary } from '../../../contract/index.js';
import type { FormField, KindForm, ResultLine } from '../kind-form.js';
import type { Definition } from '../question-kind.js';

/** What a form has to know of the settings, with what counts where one is left out. */
interface Bounds {
  readonly maxAnswers: number;
  readonly maxLength: number;
}

/** The controls of a kind whose choice is texts: a field for each. */
export function textsForm(
  boundsOf: (definition: Definition) => Bounds,
  words: Readonly<Record<Language, { one: string; many: (most: number) => string; nth: string }>>,
): KindForm {
  return {
    instruction(definition, language) {
      const { maxAnswers } = boundsOf(definition);
      const { one, many } = words[language];
      return maxAnswers === 1 ? one : many(maxAnswers);
    },

    fields(definition, choice, language): FormField[] {
      const { maxAnswers, maxLength } = boundsOf(definition);
      return Array.from({ length: maxAnswers }, (_, nth) => ({
        type: 'text',
        name: 'texts',
        ...(maxAnswers > 1 && { label: `${words[language].nth} ${nth + 1}` }),
        maxLength,
        value: textsOf(choice)[nth] ?? '',
      }));
    },

    choiceIn: (form) => ({ texts: form.getAll('texts').filter((text) => text.trim() !== '') }),

    wordsOf: textsOf,

    linesOf: (result, language) =>
      'latest' in result.summary ? latestLines(result) : countedLines(result, language),
  };
}

function textsOf(choice: Choice | undefined): readonly string[] {
  return (choice?.texts as readonly string[] | undefined) ?? [];
}

function latestLines({ summary }: Result): ResultLine[] {
  return (summary as TextsSummary).latest.map(({ id, text }) => ({ key: id, label: '', text }));
}

function countedLines({ buckets }: Result, language: Language): ResultLine[] {
  const times = { en: 'times', de: 'Mal' }[language];
  const once = { en: 'once', de: 'einmal' }[language];
  return buckets.map(({ key, label, count }) => {
    return { key, label, text: count === 1 ? once : `${count} ${times}` };
  });
}
