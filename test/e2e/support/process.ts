import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { until } from './until.js';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** How long a process may take to say what a test waits for. Milliseconds. */
const LIMIT = 30_000;

/** A program of the test's own, with all that it has said. */
export class OwnProcess {
  output = '';
  readonly exited: Promise<number | null>;
  readonly #child: ChildProcess;

  constructor(
    private readonly command: string,
    values: string[],
    variables: Record<string, string> = {},
    cwd = root,
  ) {
    this.#child = spawn(command, values, {
      cwd,
      env: { PATH: process.env.PATH, ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout!, this.#child.stderr!]) {
      stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.exited = once(this.#child, 'exit').then(([code]) => code as number | null);
  }

  /** Resolves when it has said so; rejects where it ends before, or takes too long. */
  async says(text: string): Promise<this> {
    const limit = AbortSignal.timeout(LIMIT);
    while (!this.output.includes(text)) {
      const said = once(this.#child.stdout!, 'data', { signal: limit }).then(
        () => false,
        () => true,
      );
      const isOver = await Promise.race([this.exited.then(() => true), said]);
      if (isOver) throw new Error(`it did not say "${text}" but: ${this.output}`);
    }
    return this;
  }

  /** Resolves when who asks it has an answer; rejects where it ends before, or takes too long. */
  async answers(ask: () => Promise<boolean>): Promise<void> {
    const ended = this.exited.then(() => {
      throw new Error(`${this.command} did not start: ${this.output}`);
    });
    await Promise.race([ended, until(ask, Boolean)]);
  }

  kill(signal: NodeJS.Signals): Promise<number | null> {
    this.#child.kill(signal);
    return this.exited;
  }
}

/** The server as its operator starts it: a process of its own, with an embedded database. */
export class ServerProcess extends OwnProcess {
  constructor(variables: Record<string, string>) {
    super(process.execPath, ['scripts/run.mjs', 'main'], {
      LOG_LEVEL: 'error',
      HOST: '127.0.0.1',
      ...variables,
    });
  }

  /** Resolves when it prints that it runs; rejects where it ends before. */
  running(): Promise<this> {
    return this.says('Plenum is running');
  }
}
