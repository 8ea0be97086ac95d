import type { QaItem } from '../../../../src/contract/index.js';

/** Shorter words (in, is, we) are in most questions. */
const SHORT = 3;

/** How much two texts are alike, by the words that they share: from 0 to 1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/**
 * What an item may be merged into, those most like it first.
 * @param search what their texts have in them
 */
export function mergeTargets(item: QaItem, items: readonly QaItem[], search: string): QaItem[] {
  const wanted = search.trim().toLocaleLowerCase();
  return items
    .filter(({ id, status }) => id !== item.id && status !== 'hidden')
    .filter(({ text }) => text.toLocaleLowerCase().includes(wanted))
    .map((other) => ({ other, by: likeness(item.text, other.text) }))
    .sort((a, b) => b.by - a.by || b.other.upvotes - a.other.upvotes)
    .map(({ other }) => other);
}

function wordsOf(text: string): Set<string> {
  const words = text.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= SHORT));
}
