import type { EditingRules } from '../editing-kind.js';
import { textSettingAt, textSettings, type TextValues, toTextValues } from '../texts/edit.rules.js';

export interface OpenTextValues {
  openText: TextValues;
}

export const editingRules: EditingRules<OpenTextValues> = {
  toValues: (question) => ({
    openText: toTextValues(question, 'open_text', { maxAnswers: 1, maxLength: 280 }),
  }),

  toRequest: ({ openText }) => ({ options: [], settings: textSettings(openText) }),

  typedAt: (path, { openText }) => textSettingAt(path, openText),
};
