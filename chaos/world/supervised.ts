import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { familyOf } from '../../bench/lib/cpu.js';
import { beforeLeaving } from '../../bench/lib/clean-up.js';

/** From the end of a process to its next start. Milliseconds. */
const RESTART_DELAY = 500;
/** How long a process may take to say that it is ready, starts that failed included. */
const READY_LIMIT = 90_000;
/** How long it may take to end when it is asked to. */
const STOP_LIMIT = 15_000;

export interface Command {
  readonly name: string;
  readonly file: string;
  readonly values: readonly string[];
  readonly cwd: string;
  readonly logDir: string;
  readonly env?: Record<string, string>;
  readonly uid?: number;
  readonly gid?: number;
  /** What it says when it is ready. */
  readonly ready?: RegExp;
  /** Asks it to end. */
  readonly stopSignal?: NodeJS.Signals;
}

/**
 * A process that is started again whenever it ends, as `restart: unless-stopped` of Docker does.
 * That is all the help it gets: one that hangs is left hanging.
 */
export class Supervised {
  /** Starts after the first. */
  restarts = 0;
  readonly #log: WriteStream;
  #child!: ChildProcess;
  #isReady = false;
  #isStopping = false;
  #ended: Promise<unknown> = Promise.resolve();

  private constructor(private readonly command: Command) {
    this.#log = createWriteStream(join(command.logDir, `${command.name}.log`), { flags: 'a' });
    beforeLeaving(() => this.stop());
  }

  /** Resolves when it is ready. */
  static async start(command: Command): Promise<Supervised> {
    const supervised = new Supervised(command);
    supervised.#spawn();
    await supervised.ready();
    return supervised;
  }

  get name(): string {
    return this.command.name;
  }

  get pid(): number {
    return this.#child.pid!;
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /** Resolves when it runs and is ready. @throws where that takes too long */
  async ready(limit = READY_LIMIT): Promise<void> {
    const deadline = performance.now() + limit;
    while (!this.#isReady) {
      if (performance.now() > deadline) throw new Error(`${this.name} is not ready in ${limit} ms`);
      await delay(20);
    }
  }

  /** To the process alone. */
  signal(signal: NodeJS.Signals): void {
    this.#send(signal, [this.pid]);
  }

  /** To the process and all that it has started; the process first, so that it starts no more. */
  signalAll(signal: NodeJS.Signals): void {
    this.#send(signal, this.#family());
  }

  #send(signal: NodeJS.Signals, pids: readonly number[]): void {
    if (signal === 'SIGKILL') this.#isReady = false;
    for (const pid of pids) {
      try {
        process.kill(pid, signal);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    }
  }

  /** For good. */
  async stop(): Promise<void> {
    if (this.#isStopping) return;
    this.#isStopping = true;
    const abort = new AbortController();
    const limit = delay(STOP_LIMIT, 'late', { signal: abort.signal }).catch(() => undefined);
    this.#child.kill('SIGCONT');
    this.#child.kill(this.command.stopSignal ?? 'SIGTERM');
    if ((await Promise.race([this.#ended, limit])) === 'late') this.signalAll('SIGKILL');
    abort.abort();
    await this.#ended;
    this.#log.end();
  }

  #family(): number[] {
    try {
      return familyOf(this.pid);
    } catch {
      return []; // it has just ended
    }
  }

  #spawn(): void {
    const { file, values, cwd, env = {}, uid, gid, ready } = this.command;
    const child = spawn(file, values, {
      cwd,
      env: { PATH: process.env.PATH, LC_ALL: 'C', ...env },
      ...(uid !== undefined && { uid, gid }),
      // Its own process group: Ctrl-C in the terminal is for the suite, which stops it in order.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#isReady = ready === undefined;
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        this.#log.write(chunk);
        if (!ready || this.#isReady || this.#child !== child) return;
        said += chunk.toString();
        this.#isReady = ready.test(said);
      });
    }
    this.#ended = once(child, 'exit').catch((error: unknown) => this.#log.write(String(error)));
    void this.#ended.then(() => this.#startAgain());
  }

  async #startAgain(): Promise<void> {
    this.#isReady = false;
    if (this.#isStopping) return;
    await delay(RESTART_DELAY);
    if (this.#isStopping) return;
    this.restarts += 1;
    this.#log.write(`\n=== started again, ${new Date().toISOString()}\n`);
    this.#spawn();
  }
}
