/** RFC 9110, section 8.8.3. */
export interface EntityTag {
  /** With its quotes. */
  readonly text: string;
  readonly isWeak: boolean;
}

/** One element of a list, which may be empty, up to its comma. */
const ELEMENT = /[\t ]*(?:(W\/)?("[\x21\x23-\x7E\x80-\xFF]*"))?[\t ]*(?:,|$)/y;

/** @returns the tags of `If-Match` or `If-None-Match`, or `*`; undefined where it is neither */
export function parseEntityTags(header: string): readonly EntityTag[] | '*' | undefined {
  if (header.trim() === '*') return '*';
  const tags: EntityTag[] = [];
  for (ELEMENT.lastIndex = 0; ELEMENT.lastIndex < header.length;) {
    const [, weak, text] = ELEMENT.exec(header) ?? [undefined];
    if (ELEMENT.lastIndex === 0) return undefined; // what a failed match leaves behind
    if (text !== undefined) tags.push({ text, isWeak: weak !== undefined });
  }
  return tags;
}

/**
 * Whether what has this strong tag may be changed: section 13.1.1, by strong comparison. A header
 * that cannot be read names no tag, so it is not met: nothing is overwritten by accident.
 * @param ifMatch undefined where there is no such header, which asks for nothing
 */
export function meetsIfMatch(ifMatch: string | undefined, tag: string): boolean {
  if (ifMatch === undefined) return true;
  const tags = parseEntityTags(ifMatch);
  return tags === '*' || (tags?.some(({ text, isWeak }) => !isWeak && text === tag) ?? false);
}

/** Whether one of the tags is this one: section 13.1.2, by weak comparison. */
export function isAmong(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined || ifNoneMatch === tag) return ifNoneMatch === tag;
  const tags = parseEntityTags(ifNoneMatch);
  return tags === '*' || (tags?.some(({ text }) => text === tag) ?? false);
}
