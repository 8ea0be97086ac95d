import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { servedWidth } from './image.rules.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import { ImagesRepository, type KeptImage } from './images.repository.js';

/** What a question has, and where in the request that says so. */
export interface ImagesOfQuestion {
  readonly questionId: string;
  readonly images: readonly { readonly path: string; readonly id: string }[];
}

/** Which images there are, and which questions have which. */
@Injectable()
export class ImageUses {
  constructor(private readonly images: ImagesRepository) {}

  /**
   * Writes down which images the questions have, in the transaction that makes or changes these.
   * @throws ValidationFailedError at each that is none of the account's, whether it is another's or
   *   nobody's
   */
  async set(
    manager: EntityManager,
    accountId: string,
    questions: readonly ImagesOfQuestion[],
  ): Promise<void> {
    const all = questions.flatMap(({ images }) => images);
    const own = await this.images.lockOwn(manager, accountId, [...new Set(all.map(idOf))]);
    const errors = all
      .filter(({ id }) => !own.has(id))
      .map(({ path }) => ({ path, message: 'is no image of this account, or not any more' }));
    if (errors.length > 0) throw new ValidationFailedError(errors);
    await this.images.setUses(
      manager,
      questions.map(({ questionId }) => questionId),
      questions.flatMap(({ questionId, images }) =>
        images.map(({ id }) => ({ questionId, imageId: id })),
      ),
    );
  }

  /** The same of questions that are new: there is nothing to write where they have none. */
  async add(
    manager: EntityManager,
    accountId: string,
    questions: readonly ImagesOfQuestion[],
  ): Promise<void> {
    const illustrated = questions.filter(({ images }) => images.length > 0);
    if (illustrated.length > 0) await this.set(manager, accountId, illustrated);
  }

  /** All that the account has here, the latest first. */
  list(accountId: string): Promise<KeptImage[]> {
    return this.images.list(accountId);
  }

  /**
   * An image as WebP, for a file that it is put into; undefined where it is gone.
   * @param width pixels that there is room for
   */
  async webp(id: string, width: number): Promise<Buffer | undefined> {
    const largest = await this.images.widthOf(id);
    return largest === undefined
      ? undefined
      : this.images.rendition(id, servedWidth(largest, width));
  }

  /** Removes those that no question has had for a day. @returns how many */
  removeUnused(): Promise<number> {
    return this.images.removeUnused();
  }
}

function idOf({ id }: { id: string }): string {
  return id;
}
