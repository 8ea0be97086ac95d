import { type Result, percentagesOf } from '../../../../src/contract/index.js';
import { spokenPercent } from '../../ui/percent.js';
import { texts } from '../../ui/texts.js';
import { plain } from '../../markup/markup.js';

/** The result in one sentence, for who hears it. */
export function spokenBuckets(result: Result): string {
  const { buckets } = result;
  const percentages = percentagesOf(result);
  return buckets
    .map((bucket, at) => ({ ...bucket, percentage: percentages[at]! }))
    .filter(({ count }) => count > 0 || buckets.length <= 12)
    .map(({ label, percentage, count }) =>
      texts.bucket(plain(label), spokenPercent(percentage), count),
    )
    .join('; ');
}
