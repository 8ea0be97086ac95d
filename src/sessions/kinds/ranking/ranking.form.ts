import type { Language, RankedOption, RankingSummary } from '../../../contract/index.js';
import { boundsOf } from '../bounds.rules.js';
import type { KindForm } from '../kind-form.js';

const texts = {
  en: {
    all: 'Number all options: 1 is the best',
    exactly: (number: number) => `Number ${number} options: 1 is the best`,
    between: (least: number, most: number) => `Number ${least} to ${most} options: 1 is the best`,
    buckets: 'first places',
    scores: {
      borda: { one: 'point', other: 'points' },
      irv: { one: 'vote in its last round', other: 'votes in its last round' },
      condorcet: { one: 'option behind it', other: 'options behind it' },
    },
  },
  de: {
    all: 'Nummeriere alle Antworten: 1 ist die beste',
    exactly: (number: number) => `Nummeriere ${number} Antworten: 1 ist die beste`,
    between: (least: number, most: number) =>
      `Nummeriere ${least} bis ${most} Antworten: 1 ist die beste`,
    buckets: 'erste Plätze',
    scores: {
      borda: { one: 'Punkt', other: 'Punkte' },
      irv: { one: 'Stimme in ihrer letzten Runde', other: 'Stimmen in ihrer letzten Runde' },
      condorcet: { one: 'Antwort hinter ihr', other: 'Antworten hinter ihr' },
    },
  },
};

const PLACE = 'place:';

/** A ranking without scripts: a number to type for each option. */
export const rankingForm: KindForm = {
  instruction(definition, language) {
    const { all, exactly, between } = texts[language];
    const { minChoices, maxChoices } = boundsOf(definition);
    if (minChoices < maxChoices) return between(minChoices, maxChoices);
    return minChoices === definition.options.length ? all : exactly(minChoices);
  },

  fields(definition, choice) {
    const { options } = definition;
    return options.map((option) => {
      const { id, label } = option;
      const place = 1 + (choice?.optionIds?.indexOf(id) ?? -1);
      return {
        type: 'number',
        name: PLACE + id,
        label,
        picture: option,
        min: 1,
        max: options.length,
        value: place === 0 ? '' : `${place}`,
      };
    });
  },

  choiceIn(form, { options }) {
    const typed = options
      .map(({ id }) => ({ id, place: Number(form.get(PLACE + id) ?? '') }))
      .filter(({ place }) => place !== 0)
      .sort((one, other) => one.place - other.place);
    const isOrder = new Set(typed.map(({ place }) => place)).size === typed.length;
    // Two with one number are no order; which of them comes first, nobody has said.
    return { optionIds: isOrder ? typed.map(({ id }) => id) : [] };
  },

  wordsOf: ({ optionIds = [] }, { options }) =>
    optionIds.map((id) => options.find((option) => option.id === id)!.label),

  bucketsAre: (language) => texts[language].buckets,

  linesOf(result, language) {
    const { method, order } = result.summary as RankingSummary;
    return order.map((option) => ({
      key: option.key,
      label: `${option.rank}. ${option.label}`,
      text: scoreText(option, method, language),
    }));
  },
};

function scoreText(
  { score }: RankedOption,
  method: RankingSummary['method'],
  language: Language,
): string {
  const { one, other } = texts[language].scores[method];
  return `${new Intl.NumberFormat(language).format(score)} ${score === 1 ? one : other}`;
}
