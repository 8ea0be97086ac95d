import type { Question } from '../../../../src/contract/index.js';
import { inLanguage } from '../../texts/locale.js';
import { spokenBuckets } from '../bars/spoken-buckets.js';
import type { VotingRules } from '../voting-kind.js';
import { options as de } from './texts.audience.de.js';
import { options as en } from './texts.audience.en.js';
import { plain } from '../../markup/markup.js';

export const texts = inLanguage({ en, de });

/** How the options of a question may be picked. */
export function boundsOf({ settings, options }: Question): { min: number; max: number } {
  return { min: settings.minChoices ?? 1, max: settings.maxChoices ?? options.length };
}

/** What all kinds have in common that are voted on by options. */
export const votedByOption = {
  /** The labels in their order. */
  wordsOf: ({ options }, { optionIds }) =>
    options.filter(({ id }) => optionIds?.includes(id)).map(({ label }) => plain(label)),
  spoken: spokenBuckets,
} satisfies Partial<VotingRules>;
