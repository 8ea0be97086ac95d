import { Injectable } from '@nestjs/common';
import { OneByOne } from '../platform/one-by-one.js';
import { checkSize, imageTypeOf, LARGEST, MAX_PIXELS, widthsOf } from './image.rules.js';
import { loadSharp } from './load-sharp.js';
import { ImageUnreadableError, UnsupportedImageError } from './images.errors.js';

/** How long one picture may take. Seconds. */
const LIMIT = 20;
const webp = { quality: 82, smartSubsample: true, effort: 4 } as const;

/** An image as it is kept. */
export interface EncodedImage {
  /** Of the largest rendition. */
  readonly width: number;
  readonly height: number;
  /** The smallest first. */
  readonly renditions: readonly { readonly width: number; readonly data: Buffer }[];
}

/**
 * Makes of an upload what is kept: pixels alone, upright, as WebP, in few sizes. libvips does so in
 * threads of its own, one upload at a time, so that votes have the rest of the machine.
 */
@Injectable()
export class ImageEncoder {
  readonly #encoding = new OneByOne();

  /** @throws UnsupportedImageError, ImageTooLargeError, ImageUnreadableError */
  encode(bytes: Buffer): Promise<EncodedImage> {
    if (!imageTypeOf(bytes)) throw new UnsupportedImageError();
    return this.#encoding.run(() => encode(bytes));
  }
}

async function encode(bytes: Buffer): Promise<EncodedImage> {
  const sharp = await loadSharp();
  const readable = <T>(work: Promise<T>) =>
    work.catch(() => {
      throw new ImageUnreadableError();
    });
  // The header alone; of what moves, the first picture.
  checkSize(await readable(sharp(bytes, { limitInputPixels: false }).metadata()));
  const { data, info } = await readable(
    sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true })
      .autoOrient()
      .resize({ width: LARGEST, height: LARGEST, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .timeout({ seconds: LIMIT })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true }),
  );
  const { width, height, channels } = info;
  const renditions = [];
  for (const kept of widthsOf(width)) {
    const rendition = sharp(data, { raw: { width, height, channels } }).resize({ width: kept });
    const encoded = await rendition.timeout({ seconds: LIMIT }).webp(webp).toBuffer();
    renditions.push({ width: kept, data: encoded });
  }
  return { width, height, renditions };
}
