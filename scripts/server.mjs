// A server of its own for a script that tries it: one process with an embedded database.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './prepare.mjs';

/**
 * Runs the task with the server's address, and ends it and its data afterwards.
 * @param variables of the environment, beside those that keep a .env of one's own out
 */
export async function withServer(task, variables = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'plenum-tried-'));
  const server = spawn(process.execPath, [join('dist', 'main.js')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      PUBLIC_URL: '',
      DATABASE_URL: '',
      REDIS_URL: '',
      JWT_SECRET: '',
      ...variables,
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
