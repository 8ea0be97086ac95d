import type { PointsSummary } from '../../../../src/contract/index.js';
import { formatMean, inLanguage } from '../../texts/locale.js';
import type { VotingRules } from '../voting-kind.js';
import { pointsIn, restOf, totalOf } from './points.rules.js';
import { pointsTexts as de } from './texts.audience.de.js';
import { pointsTexts as en } from './texts.audience.en.js';
import { plain } from '../../markup/markup.js';

export const texts = inLanguage({ en, de });

export const votingRules: VotingRules = {
  instructionOf: (question) => texts.allot(totalOf(question)),

  missingIn(question, choice) {
    const rest = restOf(question, choice);
    if (rest > 0) return texts.missing(rest);
    return rest < 0 ? texts.over(-rest) : undefined;
  },

  wordsOf({ options }, choice) {
    const points = pointsIn(choice);
    return options
      .filter(({ id }) => points[id])
      .map(({ id, label }) => `${plain(label)}: ${texts.of(points[id]!)}`);
  },

  spoken: ({ summary }) =>
    (summary as PointsSummary).items
      .map(({ label, points, mean }) =>
        [`${plain(label)}: ${texts.of(points)}`, mean === null ? [] : texts.mean(formatMean(mean))]
          .flat()
          .join(', '),
      )
      .join('; '),
};
