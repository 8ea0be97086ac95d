import { allOrNothing, type KeyWith } from '../answer-keys.rules.js';
import { placesIn, readOptionsKey } from '../options-key.rules.js';
import { creditOfOne, tenthsIn } from '../partial-credit.rules.js';
import type { KeyOfKind } from '../question-kind.js';

/** Any one of the key's options is right; others may be in part. */
export const singleChoiceKey: KeyOfKind = {
  rule: 'any one of these options',

  read: (given, definition) =>
    readOptionsKey(
      given,
      definition,
      (count) => (count === 0 ? 'must hold at least one option' : undefined),
      'each',
    ),

  credits(choices, key, definition) {
    const parts = tenthsIn(key as KeyWith<'optionIds'>, definition);
    if (parts) return choices.map((chosen) => creditOfOne(parts[chosen as number]!));
    const right = new Set<unknown>(placesIn(key as KeyWith<'optionIds'>, definition));
    return choices.map((chosen) => allOrNothing(right.has(chosen)));
  },
};
