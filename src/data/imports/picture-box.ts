import { limits } from '../../contract/index.js';
import { type ImportedPicture, importLimits } from '../../contract/imports.js';
import { imageTypeOf } from '../../platform/image-type.js';
import type { FoundPicture, FoundQuestion, Notes } from './found.js';
import { clean, cut } from './text.rules.js';

/** The pictures that come with the questions. Has a bound. */
export class PictureBox {
  readonly #pictures: ImportedPicture[] = [];
  #bytes = 0;

  constructor(private readonly notes: Notes) {}

  /** @param ofOptions of the options that are left, in their order */
  add(
    question: number,
    { picture, line }: Pick<FoundQuestion, 'picture' | 'line'>,
    ofOptions: readonly (FoundPicture | undefined)[],
  ): void {
    if (picture) this.#add(question, null, picture, line);
    for (const [option, shown] of ofOptions.entries()) {
      if (shown) this.#add(question, option, shown, line);
    }
  }

  list(): ImportedPicture[] {
    return this.#pictures;
  }

  #add(question: number, option: number | null, { bytes, alt }: FoundPicture, line: number): void {
    const drop = (why: string) => this.notes.add(line, 'picture_dropped', why);
    if (this.#pictures.length >= importLimits.picturesMax) {
      return drop(`${importLimits.picturesMax} pictures come along at most.`);
    }
    if (this.#bytes + bytes.length > importLimits.picturesBytes) {
      return drop('All pictures together are too large.');
    }
    this.#bytes += bytes.length;
    const type = imageTypeOf(bytes)!;
    const shown = clean(alt);
    this.#pictures.push({
      question,
      option,
      alt: cut(shown, limits.imageAltMax) ?? shown,
      dataUrl: `data:image/${type};base64,${bytes.toString('base64')}`,
    });
  }
}
