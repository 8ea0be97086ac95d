// Runs k6's scenarios at their smallest against a server of its own, where k6 is there; exits with
// k6's code: node scripts/k6-smoke.mjs
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build, root } from './prepare.mjs';
import { withServer } from './server.mjs';

/** Each with its settings: REST and Socket.IO, some seconds each. */
const scenarios = [
  ['smoke.ts'],
  ['live.ts', 'VUS=10', 'ROUNDS=2', 'JOIN_WITHIN=1', 'VOTE_WITHIN=1'],
];

const k6 = findK6();
if (!k6) {
  console.log('k6 is not here, so no load was tried; k6/README.md says where to get it.');
  process.exit(0);
}
build();
process.exit(await withServer((url) => firstFailure(scenarios.map((run) => () => load(url, run)))));

/** On the path, else where `go install` puts it. */
function findK6() {
  const go = spawnSync('go', ['env', 'GOPATH'], { encoding: 'utf8' });
  const candidates = ['k6', ...(go.stdout ? [join(go.stdout.trim(), 'bin', 'k6')] : [])];
  return candidates.find((command) => spawnSync(command, ['version']).status === 0);
}

/** The exit code of the first that fails, else 0. */
async function firstFailure(runs) {
  for (const run of runs) {
    const code = await run();
    if (code !== 0) return code;
  }
  return 0;
}

async function load(url, [script, ...settings]) {
  const options = [`BASE_URL=${url}`, ...settings].flatMap((setting) => ['-e', setting]);
  const command = ['run', '--quiet', '--no-usage-report', ...options, join('k6', script)];
  const [code] = await once(spawn(k6, command, { cwd: root, stdio: 'inherit' }), 'exit');
  return code ?? 1;
}
