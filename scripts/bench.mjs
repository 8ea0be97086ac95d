// Runs the benchmarks, made ready first: node scripts/bench.mjs [figures] [options]
// In this very process, so that signals reach them.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, root } from './prepare.mjs';

build();
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
execFileSync(process.execPath, [compiler, '-p', 'bench'], { cwd: root, stdio: 'inherit' });
await import(pathToFileURL(join(root, 'bench', 'dist', 'main.js')));
