import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** How long a process may take to say what a test waits for. Milliseconds. */
const LIMIT = 30_000;

/** The server as its operator starts it: a process of its own, with an embedded database. */
export class ServerProcess {
  output = '';
  readonly exited: Promise<number | null>;
  readonly #child: ChildProcess;

  constructor(variables: Record<string, string>) {
    this.#child = spawn(process.execPath, ['scripts/run.mjs', 'main'], {
      cwd: root,
      env: { PATH: process.env.PATH, LOG_LEVEL: 'error', HOST: '127.0.0.1', ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout!, this.#child.stderr!]) {
      stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.exited = once(this.#child, 'exit').then(([code]) => code as number | null);
  }

  /** Resolves when it prints that it runs; rejects where it ends before. */
  async running(): Promise<this> {
    const ended = this.exited.then(() => 'ended' as const);
    const deadline = Date.now() + LIMIT;
    while (!this.output.includes('Plenum is running')) {
      const outcome = await Promise.race([ended, once(this.#child.stdout!, 'data')]);
      if (outcome === 'ended' || Date.now() > deadline) throw new Error(this.output);
    }
    return this;
  }

  kill(signal: NodeJS.Signals): Promise<number | null> {
    this.#child.kill(signal);
    return this.exited;
  }
}
