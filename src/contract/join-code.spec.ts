import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codeIn, toAsciiDigits } from './join-code.js';

const CODE = '46526111';

describe('codeIn', () => {
  it.each([
    ['as it is', '46526111'],
    ['as it is shown', '4652 6111'],
    ['with spaces around it', '  4652 6111\n'],
    ['digit by digit', '4 6 5 2 6 1 1 1'],
    ['with a hyphen', '4652-6111'],
    ['with a dash', '4652 – 6111'],
    ['with a minus sign', '4652−6111'],
    ['with a space that does not break', '4652\u00a06111'],
    ['with a narrow space', '4652\u202f6111'],
    ['in Arabic digits', '٤٦٥٢٦١١١'],
    ['in Persian digits', '۴۶۵۲ ۶۱۱۱'],
    ['in Devanagari digits', '४६५२६१११'],
    ['in Bengali digits', '৪৬৫২৬১১১'],
    ['in full-width digits', '４６５２　６１１１'],
    ['in Adlam digits, which go from right to left', '𞥔𞥖𞥕𞥒𞥖𞥑𞥑𞥑'],
    ['in mathematical digits', '𝟒𝟞𝟧𝟮𝟼𝟏𝟙𝟣'],
    ['in digits of two scripts', '4652٦١١١'],
    ['between marks of direction', '\u200f\u2066٤٦٥٢\u2069\u200e ٦١١١\u061c'],
    ['with spaces of no width', '\ufeff4652\u200b6111\u00ad'],
    ['as emoji', '4️⃣6️⃣5️⃣2️⃣6️⃣1️⃣1️⃣1️⃣'],
    ['in a sentence', 'Join with code 4652 6111.'],
    ['in a sentence with other numbers', 'Room 12, 3rd floor, at 10:30: 46526111!'],
    ['with a label', 'Code:46526111'],
    ['in quotes', '„4652 6111“'],
    ['in Japanese', 'コード46526111です'],
    ['behind the number of an item', '3 4652 6111'],
    ['said twice', '46526111 (4652 6111)'],
    ['a link', 'https://example.org/j/46526111'],
    ['a link with a slash at its end', 'https://example.org/j/46526111/'],
    ['a link without a scheme', 'example.org/j/46526111'],
    ['a link to an address and a port', 'http://192.168.100.120:30001/j/46526111'],
    ['a link to an IPv6 address', 'http://[2001:db8::12345678]:3000/j/46526111'],
    ['a link under a path', 'https://example.org/polls/j/46526111'],
    ['a link to a host of digits', 'https://12345678.example.org/j/46526111'],
    ['a link with other numbers', 'https://example.org/j/46526111?from=12345678#voter=22223333'],
    ['a link with a space', 'https://example.org/j/4652%206111'],
    ['a link with a plus', 'https://example.org/j/4652+6111'],
    ['a link in capital letters', 'HTTPS://EXAMPLE.ORG/J/46526111'],
    ['a link with encoded digits', 'http://x/j/%D9%A4%D9%A6%D9%A5%D9%A2%D9%A6%D9%A1%D9%A1%D9%A1'],
    ['a link, then a number', 'http://localhost:3000/j/46526111 2026'],
    ['a link and its code', 'Join at http://localhost:3000/j/46526111 (4652 6111)'],
    ['the path alone', '/j/46526111'],
    ['a path without its j', '/46526111'],
    ['a link without its j', 'https://example.org:12345/46526111'],
    ['a link to no code, and a code', 'https://zoom.us/j/92345678901 and 4652 6111'],
  ])('finds it %s', (_, text) => {
    expect(codeIn(text)).toBe(CODE);
  });

  it.each([
    ['nothing', ''],
    ['no digits', 'hello'],
    ['too few digits', '4652 611'],
    ['too many digits', '465261112'],
    ['two codes', '46526111 or 48217730'],
    ['two codes in groups', '4652 6111 4821 7730'],
    ['what could be cut in two ways', '4652 6111 2026'],
    ['two links', 'http://x/j/46526111 http://x/j/48217730'],
    ['an address', '10.20.30.40'],
    ['an address and a port', 'http://10.20.30.40:3000/'],
    ['a host of digits', 'http://46526111/'],
    ['a host that begins with digits', '46526111.example.org'],
    ['a user and a password', 'https://user:46526111@example.org/'],
    ['a link whose code is too long', 'https://zoom.us/j/465261112'],
    ['a link with no code', 'http://localhost:30000/j/'],
    ['a UUID', '019abc12-3456-7890-abcd-46526111abcd'],
    ['a part of a word', 'plenum-46526111x'],
    ['digits that are no decimal ones', '⑦⑧⑦⑧⑦⑧⑦⑧'],
    ['a malformed link', 'http://x/j/%E0%A4%A'],
    ['a text without end', `46526111${' '.repeat(3_000)}`],
  ])('finds none in %s', (_, text) => {
    expect(codeIn(text)).toBeUndefined();
  });

  it('gives eight digits or nothing, whatever it is given', () => {
    const pieces = fc.constantFrom('j/', '/', '%', ' ', '-', '٤', '4652', '6111', 'a', '%D9%A4');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(fc.property(text, (given) => expect(codeIn(given) ?? CODE).toMatch(/^[0-9]{8}$/)));
  });
});

describe('toAsciiDigits', () => {
  it('knows the value of every decimal digit', () => {
    // As Intl writes them, an authority of its own.
    for (const script of ['arab', 'arabext', 'beng', 'deva', 'fullwide', 'khmr', 'mymr', 'thai']) {
      const numbers = new Intl.NumberFormat(`en-u-nu-${script}`, { useGrouping: false });
      expect(toAsciiDigits(numbers.format(1234567890))).toBe('1234567890');
    }
  });

  it('leaves all else as it is', () => {
    expect(toAsciiDigits('Raum ٣, ½ ①')).toBe('Raum 3, ½ ①');
  });
});
