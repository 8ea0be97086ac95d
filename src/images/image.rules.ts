import { ImageTooLargeError } from './images.errors.js';

export { imageTypeOf } from '../platform/image-type.js';

/** An upload's, of which memory is taken when it is decoded: 4 bytes a pixel. */
export const MAX_PIXELS = 40_000_000;
const MAX_SIDE = 16_000;
/** Of what is kept. */
export const LARGEST = 1_600;
/** Widths of the smaller renditions, where the largest is wider: a label's neighbour, a phone's page. */
export const SMALLER = [320, 800] as const;

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
