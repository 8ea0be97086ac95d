import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { promisify } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import type { ServerAddresses } from './contract/index.js';
import { configureHttp, createHttpAdapter } from './http.js';
import { serveOpenApi } from './openapi.js';
import type { Environment } from './platform/config/environment.js';
import {
  QUEUE_IN_POSTGRES,
  requireDirectConnection,
  requireSettings,
} from './platform/database/direct-connection.js';
import { requireMigrated } from './platform/database/migrate.js';
import { serveBelow } from './platform/base-path.js';
import { startDatabase } from './platform/database/open-database.js';
import { Addresses } from './platform/addresses/addresses.js';
import { Acceptors, SHARED } from './platform/acceptors.js';
import { Connections } from './platform/connections.js';
import { answerEarly } from './platform/early-answers.js';
import { LiveIoAdapter } from './live/index.js';
import { AudienceReads, EarlyJoins, PollReads } from './viewing/index.js';
import { EarlyVotes } from './voting/index.js';
import { createLogger, NestLogger } from './platform/logging/logging.js';
import type { Resources } from './platform/platform.module.js';
import { OpsServer } from './platform/ops-server.js';
import { connectRedis, type WhenAway } from './platform/redis/redis-connections.js';
import { StartupError } from './platform/startup-error.js';
import { WorkerProcessModule } from './worker.module.js';

/** What has been started. */
export interface Running {
  /** Takes nothing new, finishes what was accepted, closes what it stands on. */
  close(): Promise<void>;
}

/** A process that works the queues. */
export interface PlenumWorker extends Running {
  /** Where it answers for its health and metrics, if it does. */
  readonly opsPort: number | undefined;
}

/** A server that answers. */
export interface Plenum extends Running {
  /** Where it listens, for somebody on this machine. */
  readonly url: string;
  /** Under which addresses it is reached. */
  readonly addresses: ServerAddresses;
}

/**
 * Starts an API process; without Redis it is the only process, and works the queues, too.
 * @throws StartupError with what to do
 */
export async function startPlenum(environment: Environment): Promise<Plenum> {
  await requireFreePort(environment); // before anything is started that would have to be stopped
  const logger = createLogger(environment.logLevel);
  return withResources(environment, 'fail', logger, async (resources) => {
    const app = await createApp(environment, resources, logger);
    try {
      const { port } = await listen(app, environment, logger);
      return {
        url: `http://localhost:${port}`,
        addresses: app.get(Addresses).info,
        close: () => app.close(),
      };
    } catch (error) {
      await app.close();
      throw error;
    }
  });
}

/**
 * Starts a process that works the queues, and answers nobody.
 * @throws StartupError with what to do
 */
export async function startWorker(environment: Environment): Promise<PlenumWorker> {
  if (!environment.redisUrl) {
    throw new StartupError(
      'A worker needs REDIS_URL: without it, the one process works the queues itself.',
    );
  }
  const logger = createLogger(environment.logLevel);
  return withResources(environment, 'wait', logger, async (resources) => {
    const app = await NestFactory.createApplicationContext(
      WorkerProcessModule.forRoot(environment, resources),
      { logger: new NestLogger(logger), abortOnError: false },
    );
    try {
      const ops = await startOps(app, environment, logger);
      return {
        opsPort: ops?.port,
        close: async () => {
          await ops?.close();
          await app.close();
        },
      };
    } catch (error) {
      await app.close();
      throw error;
    }
  });
}

async function startOps(app: INestApplicationContext, environment: Environment, logger: Logger) {
  const { workerPort: port, host } = environment;
  if (port === undefined) return undefined;
  return OpsServer.start(app, { port, host }, logger).catch((error: unknown) => {
    throw listenError(error, 'WORKER_PORT', port, host);
  });
}

/** Opens what an application stands on, and closes it after the application. */
async function withResources<App extends Running>(
  environment: Environment,
  whenAway: WhenAway,
  logger: Logger,
  start: (resources: Resources) => Promise<App>,
): Promise<App> {
  const opened: Running[] = [];
  const closeAll = async () => {
    for (const resource of opened.toReversed()) await resource.close();
  };
  try {
    const database = await openOwnDatabase(environment, logger);
    opened.push({ close: () => database.stop() });
    const { redisUrl } = environment;
    const redis = redisUrl ? await connectRedis(redisUrl, whenAway, logger) : null;
    if (redis) opened.push(redis);
    const app = await start({ databaseUrl: database.url, redis });
    return { ...app, close: () => app.close().finally(closeAll) };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** One that was given may be newer than this process: it is not touched. */
async function openOwnDatabase(environment: Environment, logger: Logger) {
  const { databaseUrl, redisUrl, dataDir } = environment;
  if (!databaseUrl) return startDatabase(dataDir, logger);
  if (redisUrl) await requireSettings(databaseUrl);
  else await requireDirectConnection(databaseUrl, QUEUE_IN_POSTGRES);
  await requireMigrated(databaseUrl);
  return { url: databaseUrl, stop: () => Promise.resolve() };
}

async function createApp(environment: Environment, resources: Resources, logger: Logger) {
  const app: NestFastifyApplication = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(environment, resources),
    createHttpAdapter(environment, logger, () => app),
    { logger: new NestLogger(logger), bodyParser: false, abortOnError: false },
  );
  app.useWebSocketAdapter(await LiveIoAdapter.create(app, resources.redis, environment));
  configureHttp(app, environment);
  serveOpenApi(app, environment);
  return app;
}

async function requireFreePort({ port, host }: Environment): Promise<void> {
  const probe = createServer();
  const free = once(probe.listen({ port, host }), 'listening');
  await free.catch((error: unknown) => {
    throw listenError(error, 'PORT', port, host);
  });
  await promisify(probe.close.bind(probe))();
}

/** @returns the port, which is another than asked for where that was 0 */
async function listen(
  app: NestFastifyApplication,
  { port, host, basePath, maxSockets }: Environment,
  logger: Logger,
): Promise<AddressInfo> {
  const connections = new Connections(app.getHttpServer(), maxSockets);
  const acceptors = new Acceptors(logger);
  // Before the server itself, and all that its requests need.
  const fastify = app.getHttpAdapter().getInstance();
  await app.init();
  const polls = app.get(PollReads);
  const audience = app.get(AudienceReads);
  const endEarly = answerEarly(app.getHttpServer(), {
    reads: (request, response, goOn) =>
      polls.answer(request, response) || audience.answer(request, response, goOn),
    posts: [app.get(EarlyVotes), app.get(EarlyJoins)],
  });
  serveBelow(basePath, app.getHttpServer());
  fastify.addHook('preClose', () => {
    endEarly(); // Fastify has clients leave that keep their connections
    connections.endIdle();
    return acceptors.close();
  });
  try {
    await listenAsCan(app, port, host);
  } catch (error) {
    throw listenError(error, 'PORT', port, host);
  }
  const server = app.getHttpServer();
  await acceptors.open(server);
  return server.address() as AddressInfo;
}

/** As a machine can that may have no IPv6, or does not share ports (macOS). */
async function listenAsCan(
  app: NestFastifyApplication,
  port: number,
  host: string | undefined,
): Promise<void> {
  const options = { port, host: host ?? '::', ...SHARED };
  for (;;) {
    try {
      await app.listen(options);
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOTSUP' && options.reusePort) options.reusePort = false;
      else if (code === 'EAFNOSUPPORT' && options.host === '::' && !host) options.host = '0.0.0.0';
      else throw error;
    }
  }
}

function listenError(
  error: unknown,
  variable: 'PORT' | 'WORKER_PORT',
  port: number,
  host: string | undefined,
): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartupError(
        `Port ${port} is taken; stop what uses it or set ${variable} to another.`,
      );
    case 'EACCES':
      return new StartupError(`Port ${port} needs more rights; set ${variable} to 1024 or above.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartupError(
        `HOST ${host} is no address of this machine; set it to one, or leave it out.`,
      );
    default:
      return error;
  }
}
