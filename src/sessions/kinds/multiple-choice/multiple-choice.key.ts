import { sumOf } from '../../../contract/partial-credit.js';
import type { KeyWith } from '../answer-keys.rules.js';
import { boundsOf } from '../bounds.rules.js';
import { placesIn, readOptionsKey } from '../options-key.rules.js';
import { creditOf, tenthsIn } from '../partial-credit.rules.js';
import type { Definition, KeyOfKind } from '../question-kind.js';

/**
 * Exactly the key's options are right. A wrong one takes away what a right one gives, where the key says
 * nothing else.
 */
export const multipleChoiceKey: KeyOfKind = {
  rule: 'exactly these options',

  read: (given, definition) =>
    readOptionsKey(given, definition, (count) => expected(count, definition), 'together'),

  credits(choices, key, definition) {
    const places = placesIn(key as KeyWith<'optionIds'>, definition);
    const parts = tenthsIn(key as KeyWith<'optionIds'>, definition);
    if (parts) {
      const broughtBy = (some: readonly number[]) => sumOf(some.map((place) => parts[place]!));
      const all = broughtBy(places);
      return choices.map((chosen) => creditOf(broughtBy(chosen as number[]), all));
    }
    const right = new Set(places);
    return choices.map((packed) => {
      const chosen = packed as number[];
      const hits = chosen.filter((index) => right.has(index)).length;
      const misses = chosen.length - hits;
      return { got: Math.max(0, hits - misses), of: right.size };
    });
  },
};

/** With other bounds nobody could be wholly right. */
function expected(count: number, definition: Definition): string | undefined {
  const { minChoices, maxChoices } = boundsOf(definition);
  if (count === 0) return 'must hold at least one option';
  if (count >= minChoices && count <= maxChoices) return undefined;
  return `must hold as many options as one may choose, ${minChoices} to ${maxChoices}`;
}
