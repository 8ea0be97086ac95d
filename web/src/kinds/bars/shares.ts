import { percentagesOf, type Result } from '../../../../src/contract/index.js';
import { formatPercent } from '../../texts/locale.js';

export interface Share {
  /** From 0 to 1. */
  share: number;
  /** As people read it. */
  percent: string;
}

/** How much of the whole each bucket has, by its key; nothing where there is no result. */
export function sharesIn(result: Result | undefined): Map<string, Share> {
  const percentages = result ? percentagesOf(result) : [];
  return new Map(
    percentages.map((percentage, at) => {
      const { key, share } = result!.buckets[at]!;
      return [key, { share, percent: formatPercent(percentage) }];
    }),
  );
}
