import type { SessionView } from '../../sessions/index.js';
import type { Respondent } from './exports.repository.js';
import { type Column, number, type TableRow, text } from './table.js';

/**
 * How a table tells whose an answer is: by name where the session asks for names; where it is traceable, by
 * a number that is drawn for each file.
 */
export type Told = 'name' | 'number';

/** One of those whose answers belong together in a table. */
export interface Whose {
  readonly told: Told;
  readonly id: string;
  /** What is told of it, under {@link whoseColumns}. */
  readonly cells: TableRow;
}

export const whoseColumns: Readonly<Record<Told, readonly Column[]>> = {
  name: [text('Participant ID'), text('Name')],
  number: [number('Participant No.')],
};

/** Undefined where no two answers may be told to be of one person. */
export function toldIn({ session }: SessionView): Told | undefined {
  const { identity, traceable } = session.settings;
  if (identity === 'named') return 'name';
  return traceable ? 'number' : undefined;
}

export function byName({ id, name }: Respondent): Whose {
  return { told: 'name', id, cells: [id, name] };
}

const ID_BYTES = 16;

/** Participants in an order by chance: all ids, one behind another. */
export class DrawnOrder {
  readonly #ids: Buffer;

  constructor(ids: Buffer) {
    this.#ids = ids;
  }

  /** @param from how many are left out @param most how many there are at the most */
  page(from: number, most: number): Whose[] {
    const count = Math.max(0, Math.min(most, this.#ids.length / ID_BYTES - from));
    return Array.from({ length: count }, (_, nth) => this.#at(from + nth));
  }

  #at(place: number): Whose {
    const digits = this.#ids.toString('hex', place * ID_BYTES, (place + 1) * ID_BYTES);
    const id = digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    return { told: 'number', id, cells: [place + 1] };
  }
}
