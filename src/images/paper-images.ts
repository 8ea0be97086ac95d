import { Injectable } from '@nestjs/common';
import { OneByOne } from '../platform/one-by-one.js';
import { ImageUses } from './image-uses.js';
import { loadSharp } from './load-sharp.js';

/** How long one picture may take. Seconds. */
const LIMIT = 20;

/** Images as files take them that know no WebP: JPEG, on white. One at a time, beside votes. */
@Injectable()
export class PaperImages {
  readonly #encoding = new OneByOne();

  constructor(private readonly images: ImageUses) {}

  /**
   * Undefined where it is gone.
   * @param width pixels that there is room for; as high at the most
   */
  async jpeg(id: string, width: number): Promise<Uint8Array | undefined> {
    const webp = await this.images.webp(id, width);
    if (!webp) return undefined;
    return this.#encoding.run(async () => {
      const sharp = await loadSharp();
      return sharp(webp)
        .resize({ width, height: width, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .timeout({ seconds: LIMIT })
        .jpeg({ quality: 85, chromaSubsampling: '4:4:4' })
        .toBuffer();
    });
  }
}
