import { limits } from '../../../contract/index.js';
import type { ChoiceField } from '../choice-field.js';

/** UTF-16 units: of a text that is longer nothing is looked at. */
const MAX_UNITS = 4 * limits.answerMax;

/** What a choice is in that consists of texts. */
export const textsField: ChoiceField<readonly string[]> = {
  name: 'texts',
  accepts: (value): value is readonly string[] =>
    Array.isArray(value) &&
    value.length <= limits.answersMax &&
    value.every((text) => typeof text === 'string' && text.length <= MAX_UNITS),
  needs: `must be a list of at most ${limits.answersMax} texts of at most ${limits.answerMax} characters`,
  schema: {
    type: 'array',
    items: { type: 'string', maxLength: limits.answerMax },
    maxItems: limits.answersMax,
    description: 'Of a question that takes texts. What is empty is left out.',
  },
};
