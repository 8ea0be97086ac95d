import { plainText } from '../../contract/markup.js';

/** Texts are cut between characters as people see them: an emoji stays whole. */
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** More of one field is never looked at. In characters. */
const FIELD_MAX = 20_000;
/** Control characters but tabs and line ends, and halves of characters. */
// eslint-disable-next-line no-control-regex -- they are what is meant
const unprinted = /[\0-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;

/** Lines of a text that are looked at: many more than a session has questions. */
const LINES_MAX = 20_000;

/** @returns the lines of a text, and how many there are after those */
export function linesOf(text: string): { lines: string[]; more: number } {
  const all = text.split(/\r\n?|\n/);
  const lines = all.slice(0, LINES_MAX);
  return { lines, more: all.length - lines.length };
}

/** A text of a file, whatever stands in its place there: without what nobody sees. */
export function clean(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    return '';
  }
  return `${value}`
    .slice(0, FIELD_MAX)
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(unprinted, '')
    .trim();
}

/** The same on one line. */
export function cleanLine(value: unknown): string {
  return clean(value).replace(/\s+/gu, ' ');
}

/**
 * At most so many code points, with an ellipsis where something is gone.
 * @returns undefined where nothing has to go
 */
export function cut(text: string, max: number): string | undefined {
  if (text.length <= max || [...text].length <= max) return undefined;
  let kept = '';
  let length = 1; // the ellipsis
  for (const { segment } of characters.segment(text)) {
    length += [...segment].length;
    if (length > max) break;
    kept += segment;
  }
  // Half of an escaped sign escapes nothing.
  return `${kept.trimEnd().replace(/(?<!\\)((?:\\\\)*)\\$/, '$1')}…`;
}

/** For a note: what it is about. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return `“${cut(line, 60) ?? line}”`;
}

/** A text that means what it says, in our markup: in it a star is a star. */
export function literal(text: string): string {
  const cleaned = clean(text);
  return plainText(cleaned) === cleaned ? cleaned : cleaned.replace(/[\\*_`$]/g, '\\$&');
}

/** `\( … \)` and `$$ … $$`, as Moodle has them, stay formulas; all else means what it says. */
export function withFormulas(text: string): string {
  return clean(text)
    .split(/\\\((.{1,1000}?)\\\)|\$\$(.{1,1000}?)\$\$|\\\[(.{1,1000}?)\\\]/s)
    .map((part, at) => {
      if (part === undefined) return '';
      if (at % 4 === 0) return literalPart(part);
      return part.includes('$') || part.trim() === '' ? literalPart(part) : `$${part.trim()}$`;
    })
    .join('')
    .trim();
}

/** As {@link literal}, with the white space at its ends. */
function literalPart(text: string): string {
  const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return before + literal(middle) + after;
}

/** What HTML says, as lines of text; it is never shown as HTML. */
export function textOfHtml(given: unknown): { text: string; pictures: number } {
  const html = clean(given);
  const pictures = html.match(/<img\b/gi)?.length ?? 0;
  const text = html
    .replace(/<!--.{0,5000}?-->/gs, '')
    .replace(/<(script|style)\b.{0,5000}?<\/\1\s*>/gis, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<li\b[^<>]{0,500}>/gi, '\n- ')
    .replace(/<(?:br|\/p|\/div|\/h[1-6]|\/tr|\/ul|\/ol|hr)\b[^<>]{0,500}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,5000}>/gi, '');
  const lines = decodeEntities(text)
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/gu, ' ').trim());
  return {
    text: lines
      .join('\n')
      .replace(/\n{2,}/g, '\n')
      .trim(),
    pictures,
  };
}

/** Of Latin-1, from U+00A0 on: HTML has a name for each. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const named = new Map<string, string>([
  ...latin1
    .split(' ')
    .map((name, at): [string, string] => [name, at === 0 ? ' ' : String.fromCodePoint(160 + at)]),
  ...([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
    ['ndash', '–'],
    ['mdash', '—'],
    ['lsquo', '‘'],
    ['rsquo', '’'],
    ['ldquo', '“'],
    ['rdquo', '”'],
    ['bdquo', '„'],
    ['hellip', '…'],
    ['bull', '•'],
    ['euro', '€'],
    ['trade', '™'],
    ['minus', '−'],
    ['le', '≤'],
    ['ge', '≥'],
    ['ne', '≠'],
    ['rarr', '→'],
    ['larr', '←'],
    ['pi', 'π'],
    ['alpha', 'α'],
    ['beta', 'β'],
    ['infin', '∞'],
  ] as const),
]);

/** Names of characters of HTML, once: what comes out is not looked at again. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi, (whole, ...of) => {
    const [decimal, hex, name] = of as (string | undefined)[];
    if (name !== undefined) return named.get(name) ?? whole;
    const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
    return code > 0x10ffff || code === 0 ? '\uFFFD' : String.fromCodePoint(code);
  });
}
