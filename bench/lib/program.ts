import { type ChildProcess, fork, spawn, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeLeaving } from './clean-up.js';

/** The API finishes what it has accepted before it ends. Milliseconds. */
const STOP_LIMIT = 20_000;
const START_LIMIT = 60_000;
/** What is kept of a program's output, for the message when it fails. Characters. */
const OUTPUT_LIMIT = 4_000;

let reportCrash: (error: Error) => void;
/** Rejects when a program ends that nobody has stopped. */
export const crash = new Promise<never>((_, reject) => (reportCrash = reject));
crash.catch(() => undefined); // who runs the figures looks at it

/** A child process that lives until it is stopped. */
export class Program {
  readonly exited: Promise<unknown>;
  readonly stop: () => Promise<void>;
  #output = '';
  #stopping = false;

  private constructor(
    readonly name: string,
    readonly process: ChildProcess,
  ) {
    this.exited = once(process, 'exit').catch((error: Error) => (this.#output += error.message));
    for (const stream of [process.stdout, process.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#output = (this.#output + chunk.toString()).slice(-OUTPUT_LIMIT);
      });
    }
    void this.exited.then(() => {
      if (!this.#stopping) reportCrash(new Error(`${name} has ended:\n${this.#output}`));
    });
    this.stop = beforeLeaving(() => this.#stop());
  }

  /** Any command of the path. @param env instead of the environment of this process */
  static run(
    name: string,
    [command, ...args]: [string, ...string[]],
    options: { cwd: string; env?: Record<string, string> },
  ): Program {
    const stdio: StdioOptions = ['ignore', 'pipe', 'pipe'];
    return new Program(name, spawn(command, args, { ...options, stdio }));
  }

  /** One of the programs of this folder, to be spoken to with `remote`. */
  static fork(name: string, path: string, args: string[] = [], execArgv: string[] = []): Program {
    const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
    return new Program(name, fork(file, args, { execArgv, silent: true }));
  }

  get pid(): number {
    return this.process.pid!;
  }

  /** Resolves when the output has what is looked for. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    const deadline = Date.now() + START_LIMIT;
    for (;;) {
      const found = pattern.exec(this.#output);
      if (found) return found;
      if (this.process.exitCode !== null || Date.now() > deadline) {
        throw new Error(`${this.name} did not start:\n${this.#output}`);
      }
      await delay(20);
    }
  }

  async #stop(): Promise<void> {
    this.#stopping = true;
    const abort = new AbortController();
    const limit = delay(STOP_LIMIT, 'late', { signal: abort.signal }).catch(() => undefined);
    this.process.kill('SIGTERM');
    if ((await Promise.race([this.exited, limit])) === 'late') this.process.kill('SIGKILL');
    abort.abort();
    await this.exited;
  }
}
