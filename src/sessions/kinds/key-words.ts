import type { AnswerKey, Language } from '../../contract/index.js';
import type { Definition } from './question-kind.js';

const words = {
  en: { closest: (value: string) => `who is closest to ${value}` },
  de: { closest: (value: string) => `wer am nächsten an ${value} ist` },
};

/** What is right, as people read it: a line each. Options as they were written, with markup. */
export function keyWords(
  key: AnswerKey,
  { options, settings }: Definition,
  language: Language,
): string[] {
  if ('optionIds' in key) {
    return key.optionIds.flatMap((id) => options.find((option) => option.id === id)?.label ?? []);
  }
  if ('texts' in key) return key.texts;
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const unit = typeof settings.unit === 'string' ? ` ${settings.unit}` : '';
  const value = `${numbers.format(key.value)}${unit}`;
  if ('closest' in key) return [words[language].closest(value)];
  return [key.tolerance === 0 ? value : `${value} ± ${numbers.format(key.tolerance)}`];
}
