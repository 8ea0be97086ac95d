import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { findFreePort } from '../../../src/platform/free-port.js';

/** How long it may take to start. Milliseconds. */
const LIMIT = 10_000;

/** A Redis of the test's own, as durable as in production. */
export class RedisServer {
  #child!: ChildProcess;
  /** Ends it where the test's own process does not come to that: it was killed, say. */
  #guard!: ChildProcess;

  private constructor(
    private readonly port: number,
    private readonly dataDir: string,
  ) {}

  static async start(): Promise<RedisServer> {
    const port = await findFreePort('127.0.0.1');
    const dataDir = await mkdtemp(join(tmpdir(), 'plenum-redis-'));
    const server = new RedisServer(port, dataDir);
    await server.startAgain();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async startAgain(): Promise<void> {
    const values = durableRedis(this.port, this.dataDir);
    this.#child = spawn('redis-server', values, { stdio: ['ignore', 'pipe', 'ignore'] });
    this.#guard = guard(this.#child);
    let output = '';
    const signal = AbortSignal.timeout(LIMIT);
    while (!output.includes('Ready to accept connections')) {
      const [chunk] = (await once(this.#child.stdout!, 'data', { signal })) as [Buffer];
      output += chunk.toString();
    }
    this.#child.stdout!.resume();
  }

  /** Has all writes wait. @param duration milliseconds */
  async pauseWrites(duration: number): Promise<void> {
    const redis = new Redis(this.url);
    await redis.call('CLIENT', 'PAUSE', String(duration), 'WRITE');
    redis.disconnect();
  }

  kill(signal: NodeJS.Signals): Promise<unknown> {
    const exited = once(this.#child, 'exit');
    this.#guard.kill('SIGKILL');
    this.#child.kill(signal);
    return exited;
  }

  async stop(): Promise<void> {
    await this.kill('SIGTERM');
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

/** Kills it as soon as nobody holds the other end of a pipe: when this process is no more, however it ended. */
function guard({ pid }: ChildProcess): ChildProcess {
  const watching = spawn('sh', ['-c', `read _; kill -9 ${pid}`], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true, // what ends this process and its group is not to end it, too
  });
  watching.unref();
  return watching;
}

/** Has what was confirmed survive a power cut, as in production. @returns command line values */
export function durableRedis(port: number, dataDir: string): string[] {
  const options = {
    port: String(port),
    bind: '127.0.0.1',
    dir: dataDir,
    save: '',
    appendonly: 'yes',
    appendfsync: 'always',
    'maxmemory-policy': 'noeviction',
  };
  return Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
}
