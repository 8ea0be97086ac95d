import { createHash } from 'node:crypto';
import type { FieldError } from '../contract/index.js';

/**
 * The name as it is compared: ﬁ and fi, "Ada  Lovelace" and "ADA LOVELACE", ß and ss are the same.
 * Upper case first, since that is what folds most; the ways of writing of Unicode's NFKC.
 */
export function comparableName(name: string): string {
  const spaced = name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ');
  return spaced.toUpperCase().toLowerCase().normalize('NFKC');
}

/** Of fixed length, as an index needs it: some names grow by a lot when they are compared. */
export function keyOfName(name: string): Buffer {
  return createHash('sha256').update(comparableName(name)).digest();
}

/** Two people of one name could not be told apart, so the organizer has to. */
export function checkNames(names: readonly string[]): FieldError[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    const comparable = comparableName(name);
    if (!seen.has(comparable)) {
      seen.add(comparable);
      return [];
    }
    return [{ path: `names.${index}`, message: 'is the same name as another one of the list' }];
  });
}
