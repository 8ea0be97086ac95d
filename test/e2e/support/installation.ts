import { randomBytes } from 'node:crypto';
import { TestDatabase } from './database.js';
import { OwnProcess } from './process.js';

/** Another installation, which is one process of its own, with a database of its own. */
export class Installation {
  #process: OwnProcess | undefined;
  #url = '';

  private constructor(
    readonly database: TestDatabase,
    /** What its processes are started with. */
    readonly variables: Record<string, string>,
  ) {}

  /** @param variables of the environment, beside those of every test */
  static async start(variables: Record<string, string> = {}): Promise<Installation> {
    const database = await TestDatabase.create();
    const installation = new Installation(database, {
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: database.url,
      JWT_SECRET: randomBytes(32).toString('hex'),
      LOG_LEVEL: 'error',
      RATE_LIMITS: 'off',
      ...variables,
    });
    await installation.startAgain();
    return installation;
  }

  /** Without a slash at its end. */
  get url(): string {
    return this.#url;
  }

  /** All that the process has said since it was started. */
  get output(): string {
    return this.#process?.output ?? '';
  }

  async startAgain(): Promise<void> {
    this.#process = new OwnProcess(process.execPath, ['dist/main.js'], this.variables);
    const { output } = await this.#process.says('Ctrl-C');
    this.#url = `http://127.0.0.1:${/localhost:(\d+)/.exec(output)?.[1]}`;
  }

  async stop(): Promise<void> {
    await this.#process?.kill('SIGTERM');
  }
}
