import { createHash } from 'node:crypto';
import { type FieldError, isBlank, limits } from '../contract/index.js';
import { readWeight, type RosterLine } from '../contract/roster-lines.js';

/** A name as its organizer gives it. */
export interface GivenSeat {
  readonly name: string;
  /** Undefined: as it was, and 1 of a new one. */
  readonly weight: number | undefined;
}

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

/** What is wrong with a list that was pasted, by its lines from 0; beside {@link checkNames}. */
export function checkLines(lines: readonly RosterLine[]): FieldError[] {
  const { rosterMax, nameMax, weightMax } = limits;
  if (lines.length > rosterMax) {
    return [{ path: 'csv', message: `must hold at most ${rosterMax} names` }];
  }
  return lines.flatMap((line, at) => {
    const path = `csv.${at}`;
    if (isBlank(line.name)) return [{ path, message: 'needs a name' }];
    if ([...line.name].length > nameMax) {
      return [{ path, message: `must have a name of at most ${nameMax} characters` }];
    }
    const weight = readWeight(line);
    if (weight !== undefined && weight >= 1 && weight <= weightMax) return [];
    return [{ path, message: `must have a whole number from 1 to ${weightMax} for a weight` }];
  });
}

/**
 * Two people of one name could not be told apart, so the organizer has to.
 * @param pathOf where a request has the name
 */
export function checkNames(
  names: readonly string[],
  pathOf = (index: number) => `names.${index}`,
): FieldError[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    const comparable = comparableName(name);
    if (!seen.has(comparable)) {
      seen.add(comparable);
      return [];
    }
    return [{ path: pathOf(index), message: 'is the same name as another one of the list' }];
  });
}
