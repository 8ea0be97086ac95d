import { ImageTooLargeError } from './images.errors.js';

export type ImageType = 'png' | 'jpeg' | 'webp' | 'avif';

/** An upload's, of which memory is taken when it is decoded: 4 bytes a pixel. */
export const MAX_PIXELS = 40_000_000;
const MAX_SIDE = 16_000;
/** Of what is kept. */
export const LARGEST = 1_600;
/** Widths of the smaller renditions, where the largest is wider: a label's neighbour, a phone's page. */
export const SMALLER = [320, 800] as const;

/** By what it begins with, as the name of a file and a header say whatever their sender likes. */
export function imageTypeOf(bytes: Buffer): ImageType | undefined {
  const text = (from: number, to: number) => bytes.toString('latin1', from, to);
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (text(0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (text(4, 8) === 'ftyp' && isAvif(bytes)) return 'avif';
  return undefined;
}

/** Its first box names it among its brands: https://aomediacodec.github.io/av1-avif/ */
function isAvif(bytes: Buffer): boolean {
  const length = bytes.readUInt32BE(0);
  const brands = [bytes.toString('latin1', 8, 12)];
  for (let at = 16; at + 4 <= Math.min(length, bytes.length, 256); at += 4) {
    brands.push(bytes.toString('latin1', at, at + 4));
  }
  return brands.some((brand) => brand === 'avif' || brand === 'avis');
}

/** What a header says, before anything is decoded. @throws ImageTooLargeError */
export function checkSize({ width, height }: { width: number; height: number }): void {
  if (width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE) {
    throw new ImageTooLargeError(
      `An image may have ${MAX_PIXELS / 1_000_000} megapixels, and ${MAX_SIDE} pixels on a side; ` +
        `this one has ${width} × ${height}.`,
    );
  }
}

/** The widths in which an image of this width is kept, the largest last. */
export function widthsOf(width: number): number[] {
  return [...SMALLER.filter((smaller) => smaller < width), width];
}

/** The width that serves one who asks for so many pixels; undefined asks for all. */
export function servedWidth(width: number, asked: number | undefined): number {
  return widthsOf(width).find((kept) => asked !== undefined && kept >= asked) ?? width;
}

/** @param baseUrl the address that its reader may hand on, without a slash at the end */
export function imageUrl(baseUrl: string, id: string): string {
  return `${baseUrl}/v1/images/${id}`;
}
