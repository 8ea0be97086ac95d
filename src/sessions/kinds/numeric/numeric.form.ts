import { type Language, limits } from '../../../contract/index.js';
import type { KindForm } from '../kind-form.js';
import type { Definition } from '../question-kind.js';
import { toText } from './decimal.rules.js';
import { decimalsOf, unitOf } from './number-definition.js';

const texts = {
  en: {
    number: 'A number',
    whole: 'A whole number',
    decimals: (most: number) => `with at most ${most} ${most === 1 ? 'decimal' : 'decimals'}`,
    from: (least: string) => `from ${least}`,
    to: (most: string) => `up to ${most}`,
  },
  de: {
    number: 'Eine Zahl',
    whole: 'Eine ganze Zahl',
    decimals: (most: number) => `mit höchstens ${most} Nachkommastelle${most === 1 ? '' : 'n'}`,
    from: (least: string) => `ab ${least}`,
    to: (most: string) => `bis ${most}`,
  },
};

/** One field, in which a browser has numbers typed as its user writes them. */
export const numericForm: KindForm = {
  instruction(definition, language) {
    const { min, max } = definition.settings;
    const decimals = decimalsOf(definition);
    const { number, whole, decimals: withDecimals, from, to } = texts[language];
    const parts = [decimals === 0 ? whole : `${number} ${withDecimals(decimals)}`];
    if (min !== undefined) parts.push(from(amount(min, definition, language)));
    if (max !== undefined) parts.push(to(amount(max, definition, language)));
    return parts.join(', ');
  },

  fields(definition, choice) {
    const { min, max } = definition.settings;
    const unit = unitOf(definition);
    return [
      {
        type: 'number',
        name: 'value',
        ...(unit !== undefined && { label: unit }),
        ...(min !== undefined && { min }),
        ...(max !== undefined && { max }),
        step: toText(1, decimalsOf(definition)),
        value: choice?.value === undefined ? '' : `${choice.value}`,
      },
    ];
  },

  choiceIn(sent) {
    const typed = (sent.get('value') ?? '').trim().replace(',', '.');
    return typed === '' ? {} : { value: Number(typed) };
  },

  wordsOf: ({ value }, definition, language) => [amount(value!, definition, language)],

  isIn({ value }, key) {
    const [from, to] = key.split('..').map(Number);
    return value! >= from! && value! <= to!;
  },
};

function amount(value: number, definition: Definition, language: Language): string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: limits.decimalsMax });
  const unit = unitOf(definition);
  return unit === undefined ? format.format(value) : `${format.format(value)} ${unit}`;
}
