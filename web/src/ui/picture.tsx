import type { SizedPicture } from '../../../src/contract/index.js';
import { basePath } from '../address/base-path.js';

interface Props {
  /** Shows nothing where it has no image. */
  of: SizedPicture;
  /** Pixels that it is shown in at the most: the server has 320, 800 and all. */
  width?: number;
}

/**
 * A picture, in a box of its own proportions where they are known, else of one that the styles have,
 * so that nothing moves when it comes. Without words of its own it says nothing: beside a label that is
 * right.
 */
export const Picture = ({ of, width = 320 }: Props) =>
  of.imageId ? (
    <img
      class="picture"
      src={`${basePath}/v1/images/${of.imageId}?w=${width}`}
      width={of.imageWidth}
      height={of.imageHeight}
      alt={of.imageAlt ?? ''}
      loading="lazy"
    />
  ) : null;
