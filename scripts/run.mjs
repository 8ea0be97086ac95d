// Runs a program of dist/, made ready first: node scripts/run.mjs <program> [arguments]
// In this very process, so that signals reach the program.
import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build, root } from './prepare.mjs';

const [program] = process.argv.splice(2, 1);
build();
// Half of a start is reading and compiling modules. Node 20 knows no such cache. It is code that runs:
// never where others may write.
module.enableCompileCache?.(join(root, 'node_modules', '.cache', 'plenum'));
await import(pathToFileURL(join(root, 'dist', `${program}.js`)));
