import { describe, expect, it } from '@jest/globals';
import { directionOf, directionOfText } from './direction.js';

describe('directionOfText', () => {
  it.each([
    ['Wohin?', 'ltr'],
    ['إلى أين؟', 'rtl'],
    ['לאן?', 'rtl'],
    ['ކޮންތާކަށް؟', 'rtl'],
    ['次はどこ', 'ltr'],
    ['12 + 30 = ?', undefined],
    ['٤ + ٥', undefined],
    ['', undefined],
    ['1. إلى أين؟', 'rtl'],
    ['«2030» – Wohin?', 'ltr'],
    ['\u200f2030', 'rtl'],
    ['\u200e2030', 'ltr'],
    ['\u2068Plenum\u2069 هنا', 'rtl'],
    ['\u2068ab\u2067cd\u2069ef\u2069 هنا', 'rtl'],
    ['𞤀𞤣𞤤𞤢𞤥', 'rtl'],
    ['𝔄bc', 'ltr'],
  ])('of %j is %s', (text, direction) => {
    expect(directionOfText(text)).toBe(direction);
  });
});

describe('directionOf', () => {
  const question = (prompt: string, ...labels: string[]) => ({
    prompt,
    options: labels.map((label) => ({ label })),
  });

  it.each([
    [question('إلى أين؟', 'Lisbon', 'Oslo'), 'rtl'],
    [question('Where to?', 'لشبونة', 'أوسلو'), 'ltr'],
    [question('2 + 2 = ?', '4', 'لا أعرف'), 'rtl'],
    [question('2 + 2 = ?', '4', '5'), 'ltr'],
    [question('$x^2$ إلى أين؟', 'Oslo'), 'rtl'],
    [question('`let x` إلى أين؟', 'Oslo'), 'rtl'],
    [question('$x$', 'لا أعرف'), 'rtl'],
    [question('2 + 2 = ?'), 'ltr'],
  ])('of %j is %s', (given, direction) => {
    expect(directionOf(given)).toBe(direction);
  });
});
