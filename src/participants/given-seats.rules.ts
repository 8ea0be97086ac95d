import { readWeight, rosterLines } from '../contract/roster-lines.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import { checkLines, type GivenSeat } from './roster.rules.js';

/** A list of names, in one of three ways. */
interface GivenList {
  readonly names?: readonly string[];
  readonly entries?: readonly { readonly name: string; readonly weight?: number }[];
  readonly csv?: string;
}

/**
 * The list that was given, and where the request has each of its names.
 * @throws ValidationFailedError where there is none, more than one, or a line that cannot be read
 */
export function seatsIn({ names, entries, csv }: GivenList): {
  seats: GivenSeat[];
  pathOf: (index: number) => string;
} {
  if ([names, entries, csv].filter((one) => one !== undefined).length !== 1) {
    const message = 'must be given as one of names, entries and csv';
    throw new ValidationFailedError([{ path: 'names', message }]);
  }
  if (names) {
    const seats = names.map((name) => ({ name, weight: undefined }));
    return { seats, pathOf: (index) => `names.${index}` };
  }
  if (entries) {
    const seats = entries.map(({ name, weight = 1 }) => ({ name, weight }));
    return { seats, pathOf: (index) => `entries.${index}.name` };
  }
  const lines = rosterLines(csv!);
  const errors = checkLines(lines);
  if (errors.length > 0) throw new ValidationFailedError(errors);
  const seats = lines.map((line) => ({ name: line.name, weight: readWeight(line) }));
  return { seats, pathOf: (index) => `csv.${index}` };
}
