// Runs a program of dist/, made ready first: node scripts/run.mjs <program> [arguments]
// In this very process, so that signals reach the program.
import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { build } from './prepare.mjs';
import { bundleOf, compileCache } from './programs.mjs';

const [program] = process.argv.splice(2, 1);
build();
// Node 20 knows no such cache. It is code that runs: never where others may write.
module.enableCompileCache?.(compileCache);
await import(pathToFileURL(bundleOf(program)));
