import type { WordsSummary } from '../../../contract/index.js';
import type { Definition, QuestionKind } from '../question-kind.js';
import { wordKey } from '../../../platform/texts/fold.rules.js';
import { textsKind } from '../texts/texts-kind.js';
import { WordsSummaryDto } from './word-cloud.dto.js';

/** Words and short phrases, told by how often they were named. An entry is not taken apart. */
export const wordCloud: QuestionKind = {
  name: 'word_cloud',
  summaryType: WordsSummaryDto,
  example: {
    prompt: 'What do you need to work well together?',
    settings: { maxAnswers: 3 },
    leanings: [30, 24, 18, 14, 12, 10, 8, 8, 6, 5, 4, 4, 3, 3, 2, 2, 2, 1],
  },
  ...textsKind({
    told: 'words',
    hasLines: false,
    maxAnswers: [3, 10],
    maxLength: [30, 60],
    formWords: {
      en: { one: 'Write a word', many: (most) => `Write up to ${most} words`, nth: 'Word' },
      de: {
        one: 'Schreibe ein Wort',
        many: (most) => `Schreibe bis zu ${most} Wörter`,
        nth: 'Wort',
      },
    },
    pool: [
      ...['Trust', 'Time', 'Coffee', 'Clear goals', 'Humour', 'Feedback', 'Quiet', 'Openness'],
      ...['Courage', 'Good tools', 'Respect', 'A plan', 'Pauses', 'Honesty', 'Music', 'Patience'],
      ...['Daylight', 'Cake'],
    ],
    wordOf: (text, definition) => wordKey(text, languageOf(definition)),
    languageIs:
      'of the words: says which accents make another letter, and whose list `profanity` has; ' +
      'accents are no matter if left out',
    // Words that were folded in one way are others in another.
    asksTheSame: (one, other) => languageOf(one) === languageOf(other),
    bucketsOf: ({ words }, totalVotes) =>
      words.map(({ key, text, count }) => ({
        key,
        label: text,
        count,
        share: totalVotes === 0 ? 0 : count / totalVotes,
      })),
    summaryOf: ({ words, distinct, pending }): WordsSummary => ({
      shape: 'words',
      exclusive: false,
      words: words.map(({ text, count }) => ({ text, count })),
      distinct,
      pending,
    }),
  }),
};

function languageOf({ settings }: Definition): string | undefined {
  return settings.language as string | undefined;
}
