// Runs the tests, made ready first: node scripts/test.mjs [arguments of jest]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, root } from './prepare.mjs';

build();
const { status } = spawnSync(
  process.execPath,
  // Jest loads ES modules through an API of Node's that is still called experimental.
  [
    '--experimental-vm-modules',
    '--no-warnings',
    join('node_modules', 'jest', 'bin', 'jest.js'),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
