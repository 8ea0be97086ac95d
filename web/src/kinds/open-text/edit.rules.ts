import type { EditingRules } from '../editing-kind.js';
import { linesIn } from '../../ui/lines.rules.js';
import { textSettingAt, textSettings, type TextValues, toTextValues } from '../texts/edit.rules.js';

export interface OpenTextValues {
  openText: TextValues;
  /** Texts that are right, one a line; empty where none is. */
  rightTexts: string;
}

export const editingRules: EditingRules<OpenTextValues> = {
  toValues(question) {
    const key = question?.answerKey;
    return {
      openText: toTextValues(question, 'open_text', { maxAnswers: 1, maxLength: 280 }),
      rightTexts: key && 'texts' in key ? key.texts.join('\n') : '',
    };
  },

  toRequest: ({ openText }) => ({ options: [], settings: textSettings(openText) }),

  keyOf({ rightTexts }) {
    const texts = linesIn(rightTexts);
    return texts.length > 0 ? { texts } : null;
  },

  typedAt: (path, { openText }) => textSettingAt(path, openText),
};
