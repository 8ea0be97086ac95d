import { randomBytes } from 'node:crypto';
import { Api } from './api.js';
import { TestDatabase } from './database.js';
import { NginxServer } from './nginx.js';
import { OwnProcess } from './process.js';
import { RedisServer } from './redis.js';

/** One of the processes. Started again, it listens where it did before. */
class PlenumProcess {
  #process!: OwnProcess;
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

  /** @returns the exit code, null where the signal killed it */
  kill(signal: NodeJS.Signals): Promise<number | null> {
    return this.#process.kill(signal);
  }
}

type Pair = readonly [PlenumProcess, PlenumProcess];

/**
 * Plenum as docker-compose.yml runs it: API processes behind nginx, workers, Redis and Postgres,
 * each a process of its own.
 */
export class ScaledOutPlenum {
  private constructor(
    readonly database: TestDatabase,
    private readonly redis: RedisServer,
    readonly apis: Pair,
    readonly workers: Pair,
    private readonly nginx: NginxServer,
  ) {}

  static async start(): Promise<ScaledOutPlenum> {
    const database = await TestDatabase.create();
    const redis = await RedisServer.start();
    const variables = {
      HOST: '127.0.0.1',
      DATABASE_URL: database.url,
      REDIS_URL: redis.url,
      JWT_SECRET: randomBytes(32).toString('hex'),
      LOG_LEVEL: 'error',
      RATE_LIMITS: 'off',
    };
    const twoOf = (program: 'main' | 'worker'): Pair => [
      new PlenumProcess(program, variables),
      new PlenumProcess(program, variables),
    ];
    const [apis, workers] = [twoOf('main'), twoOf('worker')];
    await Promise.all([...apis, ...workers].map((one) => one.start()));
    const nginx = await NginxServer.start(apis.map(({ address }) => address));
    return new ScaledOutPlenum(database, redis, apis, workers, nginx);
  }

  /** Where everybody comes in. */
  get url(): string {
    return this.nginx.url;
  }

  get api(): Api {
    return new Api(this.url);
  }

  /** Starts an API process again, and has its share of the requests come to it. */
  async bringBack(api: PlenumProcess): Promise<void> {
    await api.startAgain();
    await this.nginx.reaches(api.address);
  }

  async close(): Promise<void> {
    await this.nginx.stop();
    await Promise.all([...this.apis, ...this.workers].map((one) => one.kill('SIGTERM')));
    await this.redis.stop();
  }
}
