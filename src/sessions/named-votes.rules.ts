import { leastIdOf } from '../platform/ids.js';
import { VIEW_TTL } from './session-directory.js';

/**
 * The least id of the receipt of a vote that may be told with a name. What was cast before the session asked
 * for names is nobody's, and so is what a process may have taken that had not heard of the change yet.
 * @param session `namedAt`: when it began to ask for names after its start, or null
 */
export function leastNamedReceipt({ namedAt }: { readonly namedAt: Date | null }): string {
  return leastIdOf(new Date(namedAt === null ? 0 : namedAt.getTime() + VIEW_TTL));
}
