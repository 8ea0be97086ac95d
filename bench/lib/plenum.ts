import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { type Cpu, readCpu } from './cpu.js';
import { prepareGround, type Topology } from './ground.js';
import { built } from './paths.js';
import { connectTo } from './postgres.js';
import type { Program } from './program.js';
import type { Redis } from './redis.js';

/** How long nothing may be counted while votes wait. Milliseconds. */
const COUNTING_LIMIT = 30_000;
/** The last result is shown 250 ms after the one before it; its cost is part of the votes'. */
const SETTLE_TIME = 400;

interface Given {
  apiArguments?: string[];
  checkout?: string | undefined;
  settings?: Record<string, string>;
}

interface Parts {
  readonly url: string;
  readonly secret: string;
  readonly api: Program;
  readonly database: pg.Client;
  readonly redis: Redis | undefined;
  /** The first process of each group whose CPU is told apart. */
  readonly groups: Record<string, number>;
  /** The database's process that serves the bench itself. */
  readonly ownBackend: number;
}

/** Plenum as it is run, on data of its own, with a Redis and a Postgres for it alone. */
export class Plenum {
  private constructor(private readonly parts: Parts) {}

  /**
   * @param apiArguments of Node, for the API process
   * @param checkout another than this one, which was built there
   * @param settings of its environment, beside those that it needs
   */
  static async start(
    topology: Topology,
    { apiArguments = [], checkout, settings = {} }: Given = {},
  ): Promise<Plenum> {
    const { postgres, redis, secret, run } = await prepareGround(topology, { checkout, settings });

    const worker = redis && run('worker', built('worker.js', checkout));
    const api = run('api', ...apiArguments, built('main.js', checkout));
    const [url] = await api.says(/http:\/\/\S+(?=\/v1)/);

    const { client: database, pid: ownBackend } = await connectTo(postgres);
    const groups = {
      ...(worker ? { api: api.pid, worker: worker.pid } : { 'api + worker': api.pid }),
      ...(redis && { redis: redis.pid }),
      postgres: postgres.pid,
    };
    return new Plenum({ url, secret, api, database, redis, groups, ownBackend });
  }

  get url(): string {
    return this.parts.url;
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  /** Signs tokens. */
  get secret(): string {
    return this.parts.secret;
  }

  get api(): Program {
    return this.parts.api;
  }

  get database(): pg.Client {
    return this.parts.database;
  }

  get redis(): Redis {
    if (!this.parts.redis) throw new Error('this topology has no Redis');
    return this.parts.redis;
  }

  /** Of everything that runs for it; the connection that the bench asks by is left out. */
  cpu(): Cpu {
    const without = new Set([this.parts.ownBackend]);
    return Object.fromEntries(
      Object.entries(this.parts.groups).map(([name, pid]) => [name, readCpu(pid, without)]),
    );
  }

  /** Resolves when just these votes are counted and nothing is left to be done for them. */
  async counted(questionIds: readonly string[], expected: number): Promise<void> {
    let last = -1;
    let deadline = 0;
    for (;;) {
      const total = await this.#totalOf(questionIds);
      if (total === expected) break;
      if (total > last) deadline = Date.now() + COUNTING_LIMIT;
      if (total > expected || Date.now() > deadline) {
        throw new Error(`${total} votes are counted, ${expected} were accepted`);
      }
      last = total;
      await delay(20);
    }
    await delay(SETTLE_TIME);
  }

  /** Fails where ballots, tallies and totals are not each the number of accepted votes. */
  async verify(questionIds: readonly string[], accepted: number): Promise<void> {
    const { rows } = await this.database.query<Record<string, number>>(
      `select (select count(*)::int from ballots where question_id = any($1::uuid[])) as ballots,
              (select sum(count)::int from tallies where question_id = any($1::uuid[])) as tallies,
              (select sum(total_votes)::int from results where question_id = any($1::uuid[])) as total`,
      [questionIds],
    );
    for (const [what, count] of Object.entries(rows[0]!)) {
      if (count !== accepted) throw new Error(`${what}: ${count}, accepted were ${accepted}`);
    }
  }

  async #totalOf(questionIds: readonly string[]): Promise<number> {
    const { rows } = await this.database.query<{ total: number }>(
      'select sum(total_votes)::int as total from results where question_id = any($1::uuid[])',
      [questionIds],
    );
    return rows[0]!.total;
  }
}
