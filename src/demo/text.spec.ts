import { describe, expect, it } from '@jest/globals';
import { fit, showCode, widthOf } from './text.js';

describe('widthOf', () => {
  it.each([
    ['Ünïcode', 7],
    ['e\u0301', 1],
    ['日本語', 6],
    ['한국', 4],
    ['👍🏽', 2],
    ['👩‍👩‍👧', 2],
    ['❤️', 2],
    ['★', 1],
    ['', 0],
  ])('of %s is %d', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('fit', () => {
  it.each([
    ['abc', 5, 'abc  '],
    ['abcdef', 4, 'abc…'],
    ['日本語', 6, '日本語'],
    ['日本語', 5, '日本…'],
    ['日本語', 4, '日… '],
    ['abc', 0, ''],
  ])('makes %s %d cells wide', (text, width, fitted) => {
    expect(fit(text, width)).toBe(fitted);
  });
});

describe('showCode', () => {
  it('parts it in the middle', () => expect(showCode('48217730')).toBe('4821 7730'));
});
