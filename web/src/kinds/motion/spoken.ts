import type { Result } from '../../../../src/contract/index.js';
import { motionLine } from '../../../../src/contract/motion-text.js';
import { byWeight } from '../../../../src/contract/weights.js';
import { language } from '../../texts/locale.js';

/** What has become of it, and then what its options have. @param bucketsOf says that of any result */
export function spokenMotion(result: Result, bucketsOf: (result: Result) => string): string {
  const buckets = bucketsOf(byWeight(result));
  return result.motion ? `${motionLine(result.motion, language)}; ${buckets}` : buckets;
}
