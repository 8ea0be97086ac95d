// Runs a program of dist/, made ready first: node scripts/run.mjs <program> [arguments]
// In this very process, so that signals reach the program.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build, root } from './prepare.mjs';

const [program] = process.argv.splice(2, 1);
build();
await import(pathToFileURL(join(root, 'dist', `${program}.js`)));
