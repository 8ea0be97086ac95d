/** The words of a search, each once: all of them have to be found, in whatever order. */
export function wordsIn(search: string | undefined): string[] {
  return [...new Set((search ?? '').split(/\s+/u).filter((word) => word !== ''))];
}

/** Marks above and below letters: of Latin, Greek, Cyrillic, Hebrew and Arabic. */
const MARKS = '[\\u0300-\\u036f\\u0591-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670]';

/**
 * SQL: a text as it is searched, and what it is searched for: without accents and vowel points, in
 * capitals (ß is SS, ς is Σ), full and half width alike. No marks are taken that are letters to their
 * readers, as in Devanagari and Thai. What is ASCII has nothing to take apart, which is most of the work.
 * @param text a column: it is read several times @param collation SQL that says what is a capital; empty: as
 *   the database does
 */
export function folded(text: string, collation: string): string {
  return `case when octet_length(${text}) = char_length(${text}) then upper(${text} ${collation})
    else regexp_replace(upper(normalize(${text}, nfkd) ${collation}), '${MARKS}', '', 'g') end`;
}
