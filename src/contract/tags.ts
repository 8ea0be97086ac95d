/** The commas of all scripts: no tag has one, so that several can be written in one line. */
export const TAG_SEPARATORS = '[,،、，]';

/** The tags that are written in one line. */
export function tagsIn(line: string): string[] {
  return line
    .split(new RegExp(TAG_SEPARATORS, 'u'))
    .map((tag) => tag.replaceAll(/\s+/gu, ' ').trim())
    .filter((tag) => tag !== '');
}
