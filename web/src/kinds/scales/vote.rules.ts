import type { ScalesSummary } from '../../../../src/contract/index.js';
import { formatMean, formatNumber, inLanguage } from '../../texts/locale.js';
import { scaleOf } from '../scale/scale.rules.js';
import type { VotingRules } from '../voting-kind.js';
import { scalesTexts as de } from './texts.audience.de.js';
import { scalesTexts as en } from './texts.audience.en.js';
import { valuesIn } from './values.rules.js';
import { plain } from '../../markup/markup.js';

export const texts = inLanguage({ en, de });

export const votingRules: VotingRules = {
  instructionOf(question) {
    const { min, max } = scaleOf(question);
    return texts.rate(min, max);
  },

  missingIn: (_, choice) =>
    Object.keys(valuesIn(choice)).length === 0 ? texts.missing : undefined,

  wordsOf({ options }, choice) {
    const values = valuesIn(choice);
    return options
      .filter(({ id }) => values[id] !== undefined)
      .map(({ id, label }) => `${plain(label)}: ${formatNumber(values[id]!)}`);
  },

  spoken: ({ summary, buckets }) =>
    (summary as ScalesSummary).items
      .map(({ label, mean }, at) =>
        mean === null
          ? texts.notRated(plain(label))
          : texts.spoken(plain(label), formatMean(mean), buckets[at]!.count),
      )
      .join('; '),
};
