import type { CheckingKind, KeyWith } from '../checking-kind.js';

/** Any of the key's texts is right, however it is spelled; of several answers one is enough. */
export const openText: CheckingKind = {
  creditOf(_, choice, key) {
    const accepted = new Set((key as KeyWith<'texts'>).texts.map(folded));
    const given = (choice.texts ?? []) as readonly string[];
    return given.some((text) => accepted.has(folded(text))) ? 1 : 0;
  },
};

/** Without case, accents, and punctuation around it: near enough to how the server folds them. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toUpperCase()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
}
