import type { Pictured } from '../../../src/contract/index.js';

/** Whether any of a question's options has a picture. */
export function hasPictures({ options }: { options: readonly Pictured[] }): boolean {
  return options.some(({ imageId }) => imageId !== undefined);
}
