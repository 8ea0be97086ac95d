import type { FieldError, MotionTerms } from '../contract/index.js';
import type { Admission } from './admission.rules.js';

/** Whether it cannot be said what becomes of a motion without knowing how many votes there could be. */
export function needsRoster({ quorum, base }: MotionTerms): boolean {
  return base === 'entitled' || isShare(quorum);
}

/** What is wrong with a session's terms, beside who may join it. */
export function checkTerms(
  terms: MotionTerms | null,
  { roster }: Pick<Admission, 'roster'>,
): FieldError[] {
  if (!terms) return [];
  const { quorum, majority, base } = terms;
  const errors: FieldError[] = [];
  if (majority === 'simple' && base !== 'yes_no') {
    const message = 'is yes_no of a simple majority';
    errors.push({ path: 'settings.motion.base', message });
  }
  if (roster !== 'none') return errors;
  const message = 'needs a roster';
  if (base === 'entitled') errors.push({ path: 'settings.motion.base', message });
  if (isShare(quorum)) errors.push({ path: 'settings.motion.quorum', message });
  return errors;
}

function isShare(quorum: MotionTerms['quorum']): boolean {
  return quorum !== null && !('votes' in quorum);
}
