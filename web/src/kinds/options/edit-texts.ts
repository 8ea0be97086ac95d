import { texts as pictures } from '../../pictures/texts.js';
import { inLanguage } from '../../texts/locale.js';
import type { OptionValues } from './edit.rules.js';
import { optionFields as de } from './texts.host.de.js';
import { optionFields as en } from './texts.host.en.js';

export const texts = inLanguage({ en, de });

/** How the fields are called, by the API's paths. */
export function optionLabels({ options }: OptionValues): Record<string, string> {
  const labels = options.flatMap((_, at) => [
    [`options.${at}.label`, texts.option(at + 1)] as const,
    [`options.${at}.imageId`, pictures.pictureOf(texts.option(at + 1))] as const,
    [`options.${at}.imageAlt`, pictures.altOf(texts.option(at + 1))] as const,
  ]);
  return { options: texts.options, ...Object.fromEntries(labels) };
}

export function optionsInWords({ options }: OptionValues): Record<string, string> {
  return Object.fromEntries(
    options.flatMap(({ label, imageId, imageAlt }, at): [string, string][] => {
      const name = texts.option(at + 1);
      const picture: [string, string] = [
        pictures.pictureOf(name),
        pictureInWords(imageId, imageAlt),
      ];
      return [[name, label], ...(imageId ? [picture] : [])];
    }),
  );
}

/** One picture differs from another by its id alone, of which a few letters are enough to see that. */
export function pictureInWords(imageId = '', imageAlt = ''): string {
  return imageId === '' ? '' : `${imageAlt} (${imageId.slice(-4)})`.trim();
}
