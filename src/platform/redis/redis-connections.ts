import { once } from 'node:events';
import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from 'pino';
import { StartupError } from '../startup-error.js';

/** All keys and channels of Plenum begin with this, so that a Redis can be shared. */
export const REDIS_PREFIX = 'plenum';

/** A Redis that does not answer must not hold requests for ever. Milliseconds. */
export const REDIS_ANSWER_LIMIT = 10_000;
/**
 * A connection may die without a word, as when a machine or a router on the way is gone. One that owes an
 * answer for so long is cut, and made anew; longer than a worker waits for a job at the most (ten
 * seconds). Milliseconds.
 */
const SILENCE_LIMIT = 15_000;
/** How often a connection is asked on which nothing may come for long, so that its end is noticed. */
const PING_INTERVAL = 5_000;

/**
 * `fail`: a command is refused while Redis is away, so that a request gets its answer at once.
 * `wait`: it is sent when Redis is back, as a worker has nobody who waits for it.
 */
export type WhenAway = 'fail' | 'wait';

/** The connections of one process. */
export interface RedisConnections {
  /** For commands, the queue's too. */
  readonly commands: Redis;
  /**
   * For what is told to other processes: it waits here while Redis is away, in its order, and
   * nobody is told of a failure.
   */
  readonly publisher: Redis;
  /** For what other processes tell. */
  readonly subscriber: Redis;
  close(): Promise<void>;
}

const optionsWhenAway: Record<WhenAway, RedisOptions> = {
  fail: {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: REDIS_ANSWER_LIMIT,
  },
  wait: { maxRetriesPerRequest: null },
};

/** @throws StartupError where Redis cannot be reached */
export async function connectRedis(
  url: string,
  whenAway: WhenAway,
  logger: Logger,
): Promise<RedisConnections> {
  const commands = create(url, optionsWhenAway[whenAway], logger);
  const publisher = withPublishThatNeverRejects(create(url, optionsWhenAway.wait, logger), logger);
  const subscriber = create(url, optionsWhenAway.wait, logger);
  const all = [commands, publisher, subscriber];
  const pinging = setInterval(() => all.forEach(ping), PING_INTERVAL);
  const close = () => {
    clearInterval(pinging);
    for (const redis of all) redis.disconnect();
    return Promise.resolve();
  };
  try {
    await Promise.all(all.map(connect));
    await warnIfForgetful(commands, logger);
    return { commands, publisher, subscriber, close };
  } catch (error) {
    await close();
    const { code, message } = error as NodeJS.ErrnoException;
    // The host, not the URL: that holds a password.
    throw new StartupError(
      `The Redis at ${new URL(url).host} cannot be reached (${code ?? message}); check REDIS_URL.`,
    );
  }
}

function create(url: string, options: RedisOptions, logger: Logger): Redis {
  const redis = new Redis(url, {
    ...options,
    lazyConnect: true,
    connectionName: REDIS_PREFIX,
    socketTimeout: SILENCE_LIMIT,
  });
  // A connection that is lost is told here, and made again by itself.
  redis.on('error', (error: Error) => logger.error({ err: error }, 'redis'));
  return redis;
}

/** Socket.IO's adapter looks at no promise: a rejection would end the process. */
function withPublishThatNeverRejects(redis: Redis, logger: Logger): Redis {
  const publish = (channel: string | Buffer, message: string | Buffer) =>
    Redis.prototype.publish.call(redis, channel, message).catch((error: unknown) => {
      logger.warn(`Not published: ${String(error)}`);
      return 0;
    });
  return Object.assign(redis, { publish });
}

function ping(redis: Redis): void {
  if (redis.status !== 'ready') return; // it is being made
  redis.ping().catch(() => undefined); // the end of its connection is told by itself
}

/** Unlike the promise of `connect()`, this has the reason of the first failure. */
async function connect(redis: Redis): Promise<void> {
  const ready = once(redis, 'ready'); // rejects with the first error
  redis.connect().catch(() => undefined);
  await ready;
}

/** What is in the queues is as safe as this Redis. It may not let us ask, so this only warns. */
async function warnIfForgetful(redis: Redis, logger: Logger): Promise<void> {
  const info = await redis.info();
  if (info.includes('aof_enabled:0')) {
    logger.warn('Redis has no append-only file: accepted jobs may be lost when it stops.');
  }
}
