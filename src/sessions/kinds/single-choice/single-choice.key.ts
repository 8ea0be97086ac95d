import { allOrNothing, type KeyWith } from '../answer-keys.rules.js';
import { placesIn, readOptionsKey } from '../options-key.rules.js';
import type { KeyOfKind } from '../question-kind.js';

/** Any one of the key's options is right. */
export const singleChoiceKey: KeyOfKind = {
  rule: 'any one of these options',

  read: (given, definition) =>
    readOptionsKey(given, definition, (count) =>
      count === 0 ? 'must hold at least one option' : undefined,
    ),

  credits(choices, key, definition) {
    const right = new Set<unknown>(placesIn(key as KeyWith<'optionIds'>, definition));
    return choices.map((chosen) => allOrNothing(right.has(chosen)));
  },
};
