import { ValidationFailedError } from '../platform/domain-error.js';
import type { OpenSettings } from './admission.rules.js';

/**
 * A session may go earlier than the server has all go, and not later. What it says already it may say again: a
 * form sends back what it was given, and the server's word counts all the same.
 * @throws ValidationFailedError
 */
export function requireKeepable(
  { retentionDays = null }: Partial<Pick<OpenSettings, 'retentionDays'>>,
  before: Pick<OpenSettings, 'retentionDays'>,
  { retentionDays: most }: { readonly retentionDays: number | null },
): void {
  if (retentionDays === null || most === null || retentionDays <= most) return;
  if (retentionDays === before.retentionDays) return;
  const message = `must not be greater than ${most}, as long as this server keeps sessions`;
  throw new ValidationFailedError([{ path: 'settings.retentionDays', message }]);
}
