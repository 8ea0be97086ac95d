import { fileURLToPath } from 'node:url';

/**
 * A file of dist/ that runs by itself, such as a thread, by its path there. This module is as deep in src/ as
 * in dist/, and as the bundle that it is a part of (docs/decisions/0027-bundle.md): a module further down
 * would look for it elsewhere once it is bundled.
 */
export function builtProgram(path: string): string {
  return fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));
}
