import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Databases of a run, which vanish with it; on the disk of the clone, as /tmp may be memory. */
export const DATA = join(root, 'bench', 'data');
export const RESULTS = join(root, 'bench', 'results');

/** A program beside the modules. @param checkout as below */
export function script(name: string, checkout: string = root): string {
  return join(checkout, 'scripts', name);
}

/** A module of Plenum, as it was built. @param checkout another than this one */
export function built(module: string, checkout: string = root): string {
  return join(checkout, 'dist', module);
}
