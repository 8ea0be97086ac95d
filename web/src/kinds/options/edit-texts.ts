import { inLanguage } from '../../texts/locale.js';
import type { OptionValues } from './edit.rules.js';
import { optionFields as de } from './texts.host.de.js';
import { optionFields as en } from './texts.host.en.js';

export const texts = inLanguage({ en, de });

/** How the fields are called, by the API's paths. */
export function optionLabels({ options }: OptionValues): Record<string, string> {
  const labels = options.map((_, at) => [`options.${at}.label`, texts.option(at + 1)] as const);
  return { options: texts.options, ...Object.fromEntries(labels) };
}

export function optionsInWords({ options }: OptionValues): Record<string, string> {
  return Object.fromEntries(options.map(({ label }, at) => [texts.option(at + 1), label]));
}
