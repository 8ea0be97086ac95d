import { comparable, findLookAlikes } from '../contract/index.js';

/** As they are kept: the tags as they are told, and of each what it is compared by. */
export interface KeptTags {
  readonly tags: string[];
  readonly tagKeys: string[];
}

/** On one line each, with one space between words; of those that look alike the first one alone. */
export function keptTags(given: readonly string[]): KeptTags {
  const tidied = given.map((tag) => tag.replaceAll(/\s+/gu, ' ').trim());
  const again = new Set(findLookAlikes(tidied).map(({ index }) => index));
  const tags = tidied.filter((_, index) => !again.has(index));
  return { tags, tagKeys: tags.map(comparable) };
}

/** What all ways to write a tag have in common. */
export const tagKey = comparable;
