import { once } from 'node:events';
import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from 'pino';
import { StartupError } from '../startup-error.js';

/** All keys and channels of Plenum begin with this, so that a Redis can be shared. */
export const REDIS_PREFIX = 'plenum';

/** A Redis that does not answer must not hold votes for ever. Milliseconds. */
export const REDIS_ANSWER_LIMIT = 10_000;

/**
 * `fail`: a command is refused while Redis is away, so that a vote gets its answer at once.
 * `wait`: it is sent when Redis is back, as a worker has nobody who waits for it.
 */
export type WhenAway = 'fail' | 'wait';

/** The connections of one process. */
export interface RedisConnections {
  /** For commands, the queue's too. */
  readonly commands: Redis;
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
  const subscriber = create(url, optionsWhenAway.wait, logger);
  const close = () => {
    commands.disconnect();
    subscriber.disconnect();
    return Promise.resolve();
  };
  try {
    await Promise.all([connect(commands), connect(subscriber)]);
    await warnIfForgetful(commands, logger);
    return { commands, subscriber, close };
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
  const redis = new Redis(url, { ...options, lazyConnect: true, connectionName: REDIS_PREFIX });
  // A connection that is lost is told here, and made again by itself.
  redis.on('error', (error: Error) => logger.error({ err: error }, 'redis'));
  return redis;
}

/** Unlike the promise of `connect()`, this has the reason of the first failure. */
async function connect(redis: Redis): Promise<void> {
  const ready = once(redis, 'ready'); // rejects with the first error
  redis.connect().catch(() => undefined);
  await ready;
}

/** Accepted votes are as safe as this Redis. It may not let us ask, so this only warns. */
async function warnIfForgetful(redis: Redis, logger: Logger): Promise<void> {
  const info = await redis.info();
  if (info.includes('aof_enabled:0')) {
    logger.warn('Redis has no append-only file: accepted votes may be lost when it stops.');
  }
}
