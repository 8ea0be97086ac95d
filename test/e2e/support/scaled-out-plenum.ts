import { Api } from './api.js';
import { TestDatabase } from './database.js';
import { NginxServer } from './nginx.js';
import { PlenumProcess, variablesFor } from './plenum-process.js';
import { RedisServer } from './redis.js';

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
    const variables = { ...variablesFor(database), REDIS_URL: redis.url };
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
