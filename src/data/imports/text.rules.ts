import { plainText } from '../../contract/markup.js';
import type { NamedPicture } from './pictures.rules.js';
import { allIn, textIn, type XmlNode } from './xml.rules.js';

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
      const tex = part.replace(anyMark, '').trim();
      const dollars = at % 4 === 3 ? '$$' : '$';
      return tex.includes('$') || tex === '' ? literalPart(part) : dollars + tex + dollars;
    })
    .join('')
    .trim();
}

/** As {@link literal}, with the white space at its ends. */
function literalPart(text: string): string {
  const [, before = '', middle = '', after = ''] =
    /^(\s*)(.*?)(\s*)$/s.exec(unmarkSigns(text)) ?? [];
  return before + literal(middle) + after;
}

/**
 * What HTML says of a text, until its own signs are escaped: characters that no text has. Bold, italics
 * and code, each begun and ended; and signs that begin no formula, as our own exports write them.
 */
const marks = [
  '\uFDD0',
  '\uFDD1',
  '\uFDD2',
  '\uFDD3',
  '\uFDD4',
  '\uFDD5',
  '\uFDD6',
  '\uFDD7',
] as const;
const [boldFrom, boldTo, italicsFrom, italicsTo, codeFrom, codeTo, backslash, dollar] = marks;
const anyMark = /[\uFDD0-\uFDD7]/g;

function unmarkSigns(text: string): string {
  return text.replaceAll(backslash, '\\').replaceAll(dollar, '$');
}

/** A text of HTML in our markup: with its formulas, bold, italics and code; it is never shown as HTML. */
export function markupOfHtml(given: unknown): { text: string; pictures: NamedPicture[] } {
  const { text, pictures } = linesOfHtml(given);
  return { text: markedUp(text), pictures };
}

/** The same as text without any of that. */
export function textOfHtml(given: unknown): { text: string; pictures: NamedPicture[] } {
  const { text, pictures } = linesOfHtml(given);
  return { text: unmarkSigns(text).replace(anyMark, ''), pictures };
}

/** A text with marks, in our markup. Where a sign of ours would not be seen as one there, it has none. */
export function markedUp(marked: string): string {
  const escaped = withFormulas(marked);
  const plain = escaped.replace(anyMark, '');
  if (plain === escaped) return plain;
  const withSigns = tidyMarks(escaped)
    .replace(
      /\uFDD4([^\uFDD0-\uFDD7`]{1,1000})\uFDD5/g,
      (_, code: string) => `\`${unescaped(code)}\``,
    )
    .replace(/[\uFDD0\uFDD1]/g, '**')
    .replace(/[\uFDD2\uFDD3]/g, '*')
    .replace(anyMark, '');
  return plainText(withSigns) === plainText(plain) ? withSigns : plain;
}

/** The same of an element of XML: a formula of MathML by the LaTeX that it was made of. */
export function markOf(node: XmlNode, text: () => string): string | undefined {
  switch (node.name) {
    case 'b':
    case 'strong':
      return boldFrom + text() + boldTo;
    case 'i':
    case 'em':
      return italicsFrom + text() + italicsTo;
    case 'code':
      return codeFrom + text() + codeTo;
    case 'span': {
      const { children } = node;
      const [only] = children;
      if (children.length !== 1 || (only !== '\\' && only !== '$')) return undefined;
      return only === '$' ? dollar : backslash;
    }
    case 'math': {
      const [written] = allIn(node, 'annotation').filter(({ attributes }) =>
        /x-tex/i.test(attributes.encoding ?? ''),
      );
      if (!written) return undefined;
      const tex = clean(textIn(written));
      return node.attributes.display === 'block' ? `\\[${tex}\\]` : `\\(${tex}\\)`;
    }
    case 'annotation':
      return '';
    default:
      return undefined;
  }
}

/** Marks without white space next to their text, and none around nothing. */
function tidyMarks(text: string): string {
  return text
    .replace(/([\uFDD0\uFDD2\uFDD4])(\s{1,100})/g, '$2$1')
    .replace(/(\s{1,100})([\uFDD1\uFDD3\uFDD5])/g, '$2$1')
    .replace(/\uFDD0\uFDD1|\uFDD2\uFDD3|\uFDD4\uFDD5/g, '');
}

function unescaped(text: string): string {
  return text.replace(/\\([\\*_`$])/g, '$1');
}

function linesOfHtml(given: unknown): { text: string; pictures: NamedPicture[] } {
  const { rest, pictures } = withoutPictures(typeof given === 'string' ? given : clean(given));
  const text = clean(rest)
    .replace(anyMark, '\uFFFD')
    .replace(/<!--.{0,5000}?-->/gs, '')
    .replace(/<(script|style)\b.{0,5000}?<\/\1\s*>/gis, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<span>([\\$])<\/span>/g, (_, sign: string) => (sign === '$' ? dollar : backslash))
    .replace(/<(?:b|strong)\b[^<>]{0,500}>/gi, boldFrom)
    .replace(/<\/(?:b|strong)>/gi, boldTo)
    .replace(/<(?:i|em)\b[^<>]{0,500}>/gi, italicsFrom)
    .replace(/<\/(?:i|em)>/gi, italicsTo)
    .replace(/<code\b[^<>]{0,500}>/gi, codeFrom)
    .replace(/<\/code>/gi, codeTo)
    .replace(/<ol\b[^<>]{0,500}>(.{0,5000}?)<\/ol>/gi, (_, items: string) => numbered(items))
    .replace(/<li\b[^<>]{0,500}>/gi, '\n- ')
    .replace(/<(?:br|\/p|\/div|\/h[1-6]|\/tr|\/ul|\/ol|\/li|hr)\b[^<>]{0,500}>/gi, '\n')
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

function numbered(items: string): string {
  let place = 0;
  return items.replace(/<li\b[^<>]{0,500}>/gi, () => `\n${(place += 1)}. `);
}

/** Pictures apart: one that is written where its address should be is longer than any text. */
function withoutPictures(html: string): { rest: string; pictures: NamedPicture[] } {
  const pictures: NamedPicture[] = [];
  const parts: string[] = [];
  let done = 0;
  const begins = /<img(?=[\s/])/gi;
  for (let found = begins.exec(html); found; found = begins.exec(html)) {
    const end = html.indexOf('>', found.index);
    if (end < 0) break;
    const tag = html.slice(found.index, end);
    // Canvas has formulas as pictures of its server, with their LaTeX.
    const tex = attributeOf(tag, 'data-equation-content');
    parts.push(html.slice(done, found.index), tex === '' ? ' ' : `\\(${escapedHtml(tex)}\\)`);
    done = begins.lastIndex = end + 1;
    if (tex === '' && pictures.length < PICTURES_MAX) {
      pictures.push({ src: attributeOf(tag, 'src'), alt: cleanLine(attributeOf(tag, 'alt')) });
    }
  }
  return { rest: [...parts, html.slice(done)].join(''), pictures };
}

function escapedHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Of one text, that are looked at. */
const PICTURES_MAX = 20;

function attributeOf(tag: string, name: 'src' | 'alt' | 'data-equation-content'): string {
  const pattern = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
  const [, double, single, bare] = pattern.exec(tag) ?? [];
  const value = double ?? single ?? bare ?? '';
  // What is a picture itself has no names of characters in it.
  return value.startsWith('data:') ? value : decodeEntities(value);
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
