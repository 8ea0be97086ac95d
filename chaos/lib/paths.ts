import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Of the repository, from where this is compiled to. */
export const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Databases and logs of the runs; on the disk of the clone, as /tmp may be memory. */
export const DATA = join(root, 'chaos', 'data');

/** A program of Plenum, as it was built. */
export function built(program: string): string {
  return join(root, 'dist', program);
}
