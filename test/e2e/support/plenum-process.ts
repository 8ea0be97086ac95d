import { randomBytes } from 'node:crypto';
import { Api } from './api.js';
import type { TestDatabase } from './database.js';
import { OwnProcess } from './process.js';

/** Of the environment of processes that share this database. */
export function variablesFor(database: TestDatabase): Record<string, string> {
  return {
    HOST: '127.0.0.1',
    DATABASE_URL: database.url,
    JWT_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'error',
    RATE_LIMITS: 'off',
  };
}

/** One of Plenum's programs. Started again, it listens where it did before. */
export class PlenumProcess {
  #process: OwnProcess | undefined;
  #port = '0';

  constructor(
    private readonly program: 'main' | 'worker',
    private readonly variables: Record<string, string>,
  ) {}

  async start(): Promise<void> {
    const variables = { ...this.variables, PORT: this.#port };
    this.#process = new OwnProcess(process.execPath, [`dist/${this.program}.js`], variables);
    const { output } = await this.#process.says('Ctrl-C');
    this.#port = /localhost:(\d+)/.exec(output)?.[1] ?? '0';
  }

  /** Starts it anew, whatever has become of it. */
  async startAgain(): Promise<void> {
    await this.kill('SIGKILL');
    await this.start();
  }

  /** `host:port` of an API process. */
  get address(): string {
    return `127.0.0.1:${this.#port}`;
  }

  /** Without a slash at its end. */
  get url(): string {
    return `http://${this.address}`;
  }

  get api(): Api {
    return new Api(this.url);
  }

  /** Has it do nothing while the task runs. */
  async holdDuring(task: () => Promise<void>): Promise<void> {
    void this.kill('SIGSTOP');
    try {
      await task();
    } finally {
      void this.kill('SIGCONT');
    }
  }

  /** @returns the exit code, null where the signal killed it, or where it was never started */
  async kill(signal: NodeJS.Signals): Promise<number | null> {
    return (await this.#process?.kill(signal)) ?? null;
  }
}
