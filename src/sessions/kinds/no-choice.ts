import type { PackedChoice } from './question-kind.js';

/** What stands in the place of a vote that was withdrawn. No kind packs a choice as this. */
export const NO_CHOICE: PackedChoice = Object.freeze([]);

/** Whether a ballot with this choice is none any more: nobody counts it, nothing shows it. */
export function isNoChoice(packed: PackedChoice): boolean {
  return Array.isArray(packed) && packed.length === 0;
}
