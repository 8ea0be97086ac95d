import type { AnswerKey } from '../../../../src/contract/index.js';
import type { KeyWith } from '../checking-kind.js';

/** The options that a key names, in its order. */
export const keyOptions = (key: AnswerKey): readonly string[] =>
  (key as KeyWith<'optionIds'>).optionIds;
