import { isBlank, limits } from '../../../contract/index.js';
import { tidyAnswer } from '../../../contract/answer-text.js';
import { foldAnswer } from '../../../platform/texts/fold.rules.js';
import {
  allOrNothing,
  checkFields,
  fieldsOf,
  type KeyWith,
  type ReadKey,
  refuse,
} from '../answer-keys.rules.js';
import type { Definition, KeyOfKind } from '../question-kind.js';

const { acceptedTextsMax, answerMax } = limits;

/** Any of the key's texts is right, however it is spelled; of several answers one is enough. */
export const openTextKey: KeyOfKind = {
  rule: 'any of these texts, case, accents and punctuation aside',

  read: readTextsKey,

  credits(choices, key, definition) {
    const fold = (text: string) => foldAnswer(text, languageOf(definition));
    const accepted = new Set((key as KeyWith<'texts'>).texts.map(fold));
    return choices.map((packed) =>
      allOrNothing((packed as string[]).some((text) => accepted.has(fold(text)))),
    );
  },
};

function readTextsKey(given: unknown): ReadKey {
  const { texts, ...others } = fieldsOf(given);
  const unknown = checkFields(others, ['texts']);
  if (unknown.length > 0) return unknown;
  if (!Array.isArray(texts) || texts.length === 0 || texts.length > acceptedTextsMax) {
    return refuse('texts', `must be a list of 1 to ${acceptedTextsMax} texts`);
  }
  const tidied = texts.map((text: unknown) =>
    typeof text === 'string' ? tidyAnswer(text, true) : '',
  );
  const wrong = tidied.findIndex((text) => isBlank(text) || [...text].length > answerMax);
  if (wrong === -1) return { texts: tidied };
  return refuse(`texts.${wrong}`, `must be a text of 1 to ${answerMax} characters`);
}

function languageOf({ settings }: Definition): string | undefined {
  return settings.language as string | undefined;
}
