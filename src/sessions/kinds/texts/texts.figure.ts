import type { Language, Result, WordsSummary } from '../../../contract/index.js';
import type { Figure } from '../figure.js';
import type { TextsOfKind } from '../question-kind.js';

const texts = {
  en: {
    once: 'once',
    times: (count: string) => `${count} times`,
    some: (shown: string, all: string) => `The ${shown} named most of ${all}`,
  },
  de: {
    once: 'einmal',
    times: (count: string) => `${count} Mal`,
    some: (shown: string, all: string) => `Die ${shown} meistgenannten von ${all}`,
  },
};

/** Words with how often they were named; texts that are told one by one are a list, which is no figure. */
export function textsFigure(result: Result, told: TextsOfKind['told'], language: Language): Figure {
  if (told === 'answers') return {};
  const { once, times, some } = texts[language];
  const numbers = new Intl.NumberFormat(language);
  const { buckets } = result;
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  const { distinct } = result.summary as WordsSummary;
  const isCut = distinct > buckets.length;
  return {
    ...(isCut && { note: some(numbers.format(buckets.length), numbers.format(distinct)) }),
    rows: buckets.map(({ key, label, count }) => ({
      ...{ key, label, length: count / most },
      text: count === 1 ? once : times(numbers.format(count)),
    })),
    rowsAre: 'short',
  };
}
