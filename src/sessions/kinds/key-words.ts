import type { AnswerKey, Language } from '../../contract/index.js';
import type { KeyWith } from './answer-keys.rules.js';
import { placesIn } from './options-key.rules.js';
import { tenthsIn } from './partial-credit.rules.js';
import type { Definition } from './question-kind.js';

const words = {
  en: { closest: (value: string) => `who is closest to ${value}` },
  de: { closest: (value: string) => `wer am nächsten an ${value} ist` },
};

/**
 * What is right, as people read it: a line each. Options as they were written, with markup; behind those that
 * are right in part, what they bring.
 */
export function keyWords(key: AnswerKey, definition: Definition, language: Language): string[] {
  if ('optionIds' in key) return optionWords(key, definition, language);
  if ('texts' in key) return key.texts;
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const { settings } = definition;
  const unit = typeof settings.unit === 'string' ? ` ${settings.unit}` : '';
  const value = `${numbers.format(key.value)}${unit}`;
  if ('closest' in key) return [words[language].closest(value)];
  return [key.tolerance === 0 ? value : `${value} ± ${numbers.format(key.tolerance)}`];
}

/** Those of the key in its order, then others that bring something. */
function optionWords(
  key: KeyWith<'optionIds'>,
  definition: Definition,
  language: Language,
): string[] {
  const labelAt = (place: number) => definition.options[place]!.label;
  const right = placesIn(key, definition);
  const tenths = tenthsIn(key, definition);
  if (!tenths) return right.map(labelAt);
  const others = [...tenths.keys()].filter((place) => tenths[place]! > 0 && !right.includes(place));
  const areEven = right.every((place) => tenths[place] === tenths[right[0]!]);
  const percents = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const withPart = (place: number) =>
    `${labelAt(place)} (${percents.format(tenths[place]! / 10)}\u00a0%)`;
  return [...right.map(areEven ? labelAt : withPart), ...others.map(withPart)];
}
