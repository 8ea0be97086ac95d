import type { EditingRules } from '../editing-kind.js';
import { textSettingAt, textSettings, type TextValues, toTextValues } from '../texts/edit.rules.js';

export interface WordCloudValues {
  wordCloud: TextValues;
}

export const editingRules: EditingRules<WordCloudValues> = {
  toValues: (question) => ({
    wordCloud: toTextValues(question, 'word_cloud', { maxAnswers: 3, maxLength: 30 }),
  }),

  toRequest: ({ wordCloud }) => ({ options: [], settings: textSettings(wordCloud) }),

  typedAt: (path, { wordCloud }) => textSettingAt(path, wordCloud),
};
