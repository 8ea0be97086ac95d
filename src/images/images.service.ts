import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { type Image, limits } from '../contract/index.js';
import { isForeignKeyViolation } from '../platform/database/postgres-errors.js';
import {
  OverloadedError,
  TooManyRequestsError,
  UnauthorizedError,
} from '../platform/domain-error.js';
import { isId, newId } from '../platform/ids.js';
import { RateLimits } from '../platform/rate-limits/rate-limits.js';
import { ImageEncoder } from './image-encoder.js';
import { servedWidth } from './image.rules.js';
import { ImageNotFoundError, TooManyImagesError } from './images.errors.js';
import { ImagesMetrics } from './images.metrics.js';
import { imagePolicies } from './images.policies.js';
import { ImagesRepository } from './images.repository.js';
import { readUpload } from './upload.js';

/** Uploads that come in or wait at a time, 5 MiB each: in this process, and of one account. */
const MAX_UPLOADS = 16;
const MAX_UPLOADS_PER_ACCOUNT = 4;
/** Renditions in memory: their number, and their bytes. */
const MAX_RENDITIONS = 2_000;
const MAX_BYTES = 32 * 1024 * 1024;
/** How long they stay there, though nobody tells that an image was removed. Milliseconds. */
const TTL = 60_000;

/** Images that organizers upload. */
@Injectable()
export class ImagesService {
  readonly #uploads = new Map<string, number>();
  #uploading = 0;
  readonly #widths = new LRUCache<string, number>({ max: MAX_RENDITIONS, ttl: TTL });
  readonly #renditions = new LRUCache<string, Buffer>({
    max: MAX_RENDITIONS,
    maxSize: MAX_BYTES,
    sizeCalculation: ({ length }) => length,
    ttl: TTL,
  });
  /** Those that are being read: a hall asks for one all at once. */
  readonly #reading = new Map<string, Promise<Buffer | undefined>>();

  constructor(
    private readonly images: ImagesRepository,
    private readonly encoder: ImageEncoder,
    private readonly limits: RateLimits,
    private readonly metrics: ImagesMetrics,
  ) {}

  /**
   * @throws what reading and encoding do, TooManyImagesError, TooManyRequestsError
   * @throws OverloadedError where too many are on their way
   */
  async upload(accountId: string, request: IncomingMessage): Promise<Omit<Image, 'url'>> {
    await this.limits.take(imagePolicies['image/account'], accountId);
    return this.#inTurn(accountId, async () => {
      await this.#requireRoom(accountId);
      const bytes = await readUpload(request);
      const stopTimer = this.metrics.encoding.startTimer();
      const encoded = await this.encoder.encode(bytes);
      stopTimer();
      const id = newId();
      await this.images.insert(accountId, id, encoded).catch((error: unknown) => {
        if (isForeignKeyViolation(error)) throw new UnauthorizedError('The account was deleted.');
        throw error;
      });
      return { id, width: encoded.width, height: encoded.height };
    });
  }

  /**
   * @param asked pixels that the reader has room for; undefined: all there are
   * @returns WebP, and the width that tells it from the image's others
   * @throws ImageNotFoundError
   */
  async get(id: string, asked: number | undefined): Promise<{ width: number; data: Buffer }> {
    const width = isId(id) ? await this.#widthOf(id) : undefined;
    if (width === undefined) throw new ImageNotFoundError();
    const served = servedWidth(width, asked);
    const data = await this.#rendition(id, served);
    if (!data) throw new ImageNotFoundError();
    return { width: served, data };
  }

  async #inTurn<T>(accountId: string, work: () => Promise<T>): Promise<T> {
    const own = this.#uploads.get(accountId) ?? 0;
    if (own >= MAX_UPLOADS_PER_ACCOUNT) {
      throw new TooManyRequestsError('Upload some images at a time.');
    }
    if (this.#uploading >= MAX_UPLOADS) throw new OverloadedError('Too many images come in.');
    this.#uploads.set(accountId, own + 1);
    this.#uploading += 1;
    try {
      return await work();
    } finally {
      this.#uploading -= 1;
      const left = this.#uploads.get(accountId)! - 1;
      if (left > 0) this.#uploads.set(accountId, left);
      else this.#uploads.delete(accountId);
    }
  }

  /** Not locked: who uploads several at the same time may have a few more. */
  async #requireRoom(accountId: string): Promise<void> {
    const { count, bytes } = await this.images.kept(accountId);
    if (count >= limits.imagesPerAccount) {
      throw new TooManyImagesError(`${limits.imagesPerAccount} images of an account`);
    }
    if (bytes >= limits.imageBytesPerAccount) {
      const most = limits.imageBytesPerAccount / 1024 / 1024;
      throw new TooManyImagesError(`${most} MiB of images of an account`);
    }
  }

  async #widthOf(id: string): Promise<number | undefined> {
    const known = this.#widths.get(id) ?? (await this.images.widthOf(id));
    if (known !== undefined) this.#widths.set(id, known);
    return known;
  }

  async #rendition(id: string, width: number): Promise<Buffer | undefined> {
    const key = `${id} ${width}`;
    const kept = this.#renditions.get(key);
    if (kept) return kept;
    const reading = this.#reading.get(key) ?? this.images.rendition(id, width);
    this.#reading.set(key, reading);
    try {
      const data = await reading;
      if (data) this.#renditions.set(key, data);
      return data;
    } finally {
      this.#reading.delete(key);
    }
  }
}
