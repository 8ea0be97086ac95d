import { randomInt } from 'node:crypto';
import { isUniqueViolation } from '../platform/database/postgres-errors.js';

/** The index that keeps two sessions from having the same code at the same time. */
const CODE_IN_USE = 'sessions_code_in_use';
/** With a million sessions open at once, one draw in a hundred hits a code in use. */
const CODE_DRAWS = 10;

/** Does something that needs a free code until it has one: the database, not a look before, decides. */
export async function withFreeCode<T>(work: () => Promise<T>, redraw: () => void): Promise<T> {
  for (let draw = 1; ; draw += 1) {
    try {
      return await work();
    } catch (error) {
      if (draw >= CODE_DRAWS || !isUniqueViolation(error, CODE_IN_USE)) throw error;
      redraw();
    }
  }
}

/** Eight digits. */
export function drawCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0');
}
