import { describe, expect, it } from '@jest/globals';
import { checkSize, imageTypeOf, servedWidth, widthsOf } from './image.rules.js';
import { ImageTooLargeError } from './images.errors.js';

const beginning = (text: string) => Buffer.from(text.padEnd(40, '\0'), 'latin1');

describe('the type of an image', () => {
  it.each([
    ['png', '\x89PNG\r\n\x1a\n'],
    ['jpeg', '\xff\xd8\xff\xe0'],
    ['webp', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['avif', '\0\0\0\x1cftypavif'],
    ['avif', '\0\0\0\x1cftypmif1\0\0\0\0miafavif'],
  ])('%s is known by its first bytes', (type, bytes) => {
    expect(imageTypeOf(beginning(bytes))).toBe(type);
  });

  it.each([
    ['nothing', ''],
    ['a GIF', 'GIF89a'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg">'],
    ['a page', '<!doctype html>'],
    ['a TIFF', 'II*\0'],
    ['an HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['sound', 'RIFF\x10\0\0\0WAVEfmt '],
  ])('of %s is none that is taken', (_, bytes) => {
    expect(imageTypeOf(bytes === '' ? Buffer.alloc(0) : beginning(bytes))).toBeUndefined();
  });
});

describe('the size of an image', () => {
  it('has a bound of pixels, and one of each side', () => {
    expect(() => checkSize({ width: 8_000, height: 5_000 })).not.toThrow();
    expect(() => checkSize({ width: 8_000, height: 5_001 })).toThrow(ImageTooLargeError);
    expect(() => checkSize({ width: 16_001, height: 1 })).toThrow(ImageTooLargeError);
  });
});

describe('the widths of an image', () => {
  it('are the small ones that it is wider than, and its own', () => {
    expect(widthsOf(1_600)).toEqual([320, 800, 1_600]);
    expect(widthsOf(800)).toEqual([320, 800]);
    expect(widthsOf(20)).toEqual([20]);
  });

  it('are served as they are asked for, and where none is as large, the largest', () => {
    expect(
      [1, 320, 321, 1_000, 9_000, undefined].map((asked) => servedWidth(1_600, asked)),
    ).toEqual([320, 320, 800, 1_600, 1_600, 1_600]);
    expect(servedWidth(20, 320)).toBe(20);
  });
});
