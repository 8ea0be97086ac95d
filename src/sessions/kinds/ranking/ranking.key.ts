import type { KeyWith } from '../answer-keys.rules.js';
import { boundsOf } from '../bounds.rules.js';
import { placesIn, readOptionsKey } from '../options-key.rules.js';
import type { Definition, KeyOfKind } from '../question-kind.js';

/** All options in the key's order. Each at its place is worth the same, one not named nothing. */
export const rankingKey: KeyOfKind = {
  rule: 'all options, in this order',

  read: (given, definition) =>
    readOptionsKey(given, definition, (count) => expected(count, definition)),

  credits(choices, key, definition) {
    const order = placesIn(key as KeyWith<'optionIds'>, definition);
    return choices.map((packed) => ({
      got: (packed as number[]).filter((index, place) => order[place] === index).length,
      of: order.length,
    }));
  },
};

function expected(count: number, definition: Definition): string | undefined {
  const all = definition.options.length;
  if (count < all) return 'must hold all options, in their order';
  return boundsOf(definition).maxChoices < all
    ? 'needs settings.maxChoices that lets one rank all options'
    : undefined;
}
