import { describe, expect, it } from '@jest/globals';
import { comparable, findLookAlikes, isBlank, VISIBLE_PATTERN } from './look-alike.js';

const ZWJ = '\u200D';
const invisible = {
  'zero-width space': '\u200B',
  'zero-width non-joiner': '\u200C',
  'zero-width joiner': ZWJ,
  'word joiner': '\u2060',
  'soft hyphen': '\u00AD',
  'left-to-right mark': '\u200E',
  'right-to-left override': '\u202E',
  isolate: '\u2066',
  'byte order mark': '\uFEFF',
  'variation selector': '\uFE0F',
  'ideographic variation selector': '\u{E0100}',
  'Hangul filler': '\u3164',
  'halfwidth Hangul filler': '\uFFA0',
  'Hangul jamo filler': '\u115F',
  'combining grapheme joiner': '\u034F',
  'Mongolian vowel separator': '\u180E',
  'Arabic letter mark': '\u061C',
  tag: '\u{E0041}',
  bell: '\u0007',
  'interlinear annotation': '\uFFF9',
};

describe('texts that look alike', () => {
  it.each([
    ['Yes', 'yes'],
    ['Yes', ' Yes '],
    ['New York', 'New \t\u00A0\u3000York'],
    ['New York', 'New\nYork'],
    ['a b', 'a\u2800b'],
    ['Yes', 'Ｙｅｓ'],
    ['office', 'oﬃce'],
    ['Straße', 'STRASSE'],
    ['ΟΔΟΣ', 'οδος'],
    ['é', 'e\u0301'],
    ['가', '\u1100\u1161'],
    ['❤', '❤️'],
    ['İstanbul', 'i̇stanbul'],
  ])('%j and %j', (one, other) => {
    expect(comparable(one)).toBe(comparable(other));
  });

  it.each(Object.entries(invisible))('whatever has a %s in it', (_, character) => {
    for (const text of [`${character}Yes`, `Y${character}es`, `Yes${character}`]) {
      expect(comparable(text)).toBe('yes');
    }
    expect(comparable(`Yes ${character} `)).toBe('yes');
  });

  it.each([
    ['Yes', 'No'],
    ['ılık', 'ilik'],
    ['a b', 'ab'],
    ['1', '1️⃣'],
    ['👍', '👍🏽'],
    [`👩${ZWJ}💻`, '👩💻'],
    [`👩🏽${ZWJ}🚀`, '👩🏽🚀'],
    [`❤️${ZWJ}🔥`, '❤️🔥'],
    ['🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}', '🏴'],
    [
      '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
      '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    ],
    ['🇩🇪', '🇫🇷'],
    ['Résumé', 'Resume'],
    ['О', 'O'], // Cyrillic and Latin: nothing here compares scripts
  ])('not %j and %j', (one, other) => {
    expect(comparable(one)).not.toBe(comparable(other));
  });

  it('are told with the first that they look like', () => {
    expect(findLookAlikes(['Yes', 'No', 'YES', 'no ', 'yes'])).toEqual([
      { index: 2, like: 0 },
      { index: 3, like: 1 },
      { index: 4, like: 0 },
    ]);
    expect(findLookAlikes(['Lisbon', 'Oslo'])).toEqual([]);
  });
});

describe('a blank text', () => {
  it.each(['', ' ', '\n\t', '\u00A0', '\u2800', '\u0085', ...Object.values(invisible)])(
    'is %j',
    (text) => {
      expect(isBlank(text)).toBe(true);
      expect(isBlank(` ${text}\u200B${text}`)).toBe(true);
      expect(isBlank(`${text}x${text}`)).toBe(false);
    },
  );

  it.each(['a', '.', '0', '🏴\u{E0067}\u{E007F}', `${ZWJ}👩`, 'می\u200Cخواهم'])(
    'is not %j',
    (text) => expect(isBlank(text)).toBe(false),
  );

  it('is what Unicode says is white space, a control or ignorable, and a few more', () => {
    const visible = new RegExp(VISIBLE_PATTERN, 'u');
    const more = new Set([0x2800, 0xfff9, 0xfffa, 0xfffb, 0x16fe4, 0x1d159]);
    const wrong: number[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      if (point === 0xd800) point = 0xe000; // halves of surrogate pairs are no characters
      const character = String.fromCodePoint(point);
      const isNothing =
        /[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(character) ||
        more.has(point);
      if (visible.test(character) === isNothing) wrong.push(point);
    }
    expect(wrong).toEqual([]);
  });
});
