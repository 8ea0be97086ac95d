import type { TextsSummary } from '../../../contract/index.js';
import type { QuestionKind } from '../question-kind.js';
import { textsKind } from '../texts/texts-kind.js';
import { TextsSummaryDto } from './open-text.dto.js';
import { openTextKey } from './open-text.key.js';

/** Texts as people write them, told one by one. */
export const openText: QuestionKind = {
  name: 'open_text',
  summaryType: TextsSummaryDto,
  key: openTextKey,
  example: {
    prompt: 'What should we do differently next time?',
    settings: { maxAnswers: 2, maxLength: 200 },
    leanings: [],
  },
  ...textsKind({
    told: 'answers',
    hasLines: true,
    maxAnswers: [1, 5],
    maxLength: [280, 1_000],
    formWords: {
      en: { one: 'Write an answer', many: (most) => `Write up to ${most} answers`, nth: 'Answer' },
      de: {
        one: 'Schreibe eine Antwort',
        many: (most) => `Schreibe bis zu ${most} Antworten`,
        nth: 'Antwort',
      },
    },
    pool: [
      'More time for questions, please.',
      'Start on time and end on time.',
      'The slides before the talk, so that one can follow on a small screen.',
      'Fewer topics, and each of them in depth.',
      'A longer break after lunch: the best talks were in the corridor.',
      'Please record the sessions.',
      'Everything was fine as it was.',
      'Vegan food that is more than salad.',
      'A quiet room.',
      'Name tags with large letters on both sides.',
      'Could we have the workshops first and the talks in the afternoon? In the morning I can still think.',
      'Mehr Steckdosen.',
    ],
    wordOf: () => null,
    languageIs: 'whose list `profanity` has; English alone if left out',
    asksTheSame: () => true,
    bucketsOf: () => [],
    summaryOf: ({ shown, pending, latest }): TextsSummary => ({
      shape: 'texts',
      exclusive: false,
      count: shown,
      pending,
      latest: [...latest],
    }),
  }),
};
