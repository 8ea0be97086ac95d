// Runs k6's scenarios at their smallest against a server of its own, where k6 is there; exits with
// k6's code: node scripts/k6-smoke.mjs
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, root } from './prepare.mjs';

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

/** One process with an embedded database, both gone afterwards. */
async function withServer(task) {
  const dataDir = mkdtempSync(join(tmpdir(), 'plenum-k6-'));
  const server = spawn(process.execPath, [join('dist', 'main.js')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      // Given, so that a .env of one's own does not count.
      PUBLIC_URL: '',
      DATABASE_URL: '',
      REDIS_URL: '',
      JWT_SECRET: '',
    },
  });
  const exited = once(server, 'exit');
  try {
    return await task(await addressOf(server));
  } finally {
    server.kill();
    await exited;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** As printed when it runs; what it prints later, such as warnings, is passed on. */
function addressOf(server) {
  return new Promise((resolve, reject) => {
    let printed = '';
    let isFound = false;
    server.stdout.on('data', (chunk) => {
      if (isFound) return process.stdout.write(chunk);
      printed += chunk;
      const port = /http:\/\/localhost:(\d+)\/v1/.exec(printed)?.[1];
      isFound = port !== undefined;
      if (isFound) resolve(`http://127.0.0.1:${port}`);
    });
    server.once('exit', () => reject(new Error(`The server did not start. ${printed}`)));
  });
}
