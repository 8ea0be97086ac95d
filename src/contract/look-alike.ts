/**
 * What shows nothing and is no white space, as the inside of a character class: Unicode's
 * Default_Ignorable_Code_Point (soft hyphen, zero-width characters, marks of direction, Hangul
 * fillers, variation selectors, tags, …), control characters, and some that are drawn as nothing: the
 * Khitan filler, the null notehead. By name and not as `\p{…}`, so that every engine agrees.
 */
const INVISIBLE = [
  '\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F',
  '\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E',
  '\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFFB',
  '\u{16FE4}\u{1BCA0}-\u{1BCA3}\u{1D159}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}',
].join('');
/** U+0085 is white space to Unicode, but not to JavaScript; U+2800, a braille cell, looks like it. */
const SPACE = '\\s\\u0085\\u2800';

/** Of a text that shows something: for the API's documentation and for `RegExp` alike. */
export const VISIBLE_PATTERN = `[^${SPACE}${INVISIBLE}]`;

// eslint-disable-next-line no-misleading-character-class -- each stands for itself
const visible = new RegExp(VISIBLE_PATTERN, 'u');
const spaces = new RegExp(`[${SPACE}]+`, 'gu');
/**
 * An emoji that is joined of several, and the flag of a region: with other characters that show
 * nothing it is another picture. Before these alone, so that what is in them is not taken out.
 */
const JOINED_EMOJI =
  '\\p{Extended_Pictographic}\\p{Emoji_Modifier}?(?:\\u200D\\p{Extended_Pictographic}\\p{Emoji_Modifier}?)+';
const REGION_FLAG = '\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]+\\u{E007F}';
// eslint-disable-next-line no-misleading-character-class -- each stands for itself
const withinSequence = new RegExp(`${JOINED_EMOJI}|${REGION_FLAG}|[${INVISIBLE}]`, 'gu');
/** Whether a picture or a text is meant; also between the parts of a joined emoji. */
const presentation = /[\uFE00-\uFE0F]/gu;

/** Whether a text shows nothing: it has white space and invisible characters alone, or nothing. */
export function isBlank(text: string): boolean {
  return !visible.test(text);
}

/**
 * A text as it is compared with others: two that look alike are the same. Only to be compared; what
 * is kept and shown is the text itself, whose joiners and marks some scripts need.
 */
export function comparable(text: string): string {
  const shown = text
    .normalize('NFKC')
    .replace(presentation, '')
    .replace(withinSequence, (found) => (visible.test(found) ? found : ''));
  return fold(shown).replace(spaces, ' ').trim();
}

/** Unicode's case folding, near enough: upper case first, as that is what folds most (ß, ς, ſ). */
function fold(text: string): string {
  // Of its own: the dotless ı is no i, though both have the same upper case.
  const folded = text.split('ı').map((part) => part.toUpperCase().toLowerCase());
  return folded.join('ı').normalize('NFKC');
}

/**
 * The texts that look like one before them.
 * @returns their indexes, each with that of the first one that it looks like
 */
export function findLookAlikes(texts: readonly string[]): { index: number; like: number }[] {
  const first = new Map<string, number>();
  return texts.flatMap((text, index) => {
    const key = comparable(text);
    const like = first.get(key);
    if (like !== undefined) return [{ index, like }];
    first.set(key, index);
    return [];
  });
}
