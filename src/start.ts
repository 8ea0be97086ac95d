import { once } from 'node:events';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import { configureHttp, createHttpAdapter } from './http.js';
import { serveOpenApi } from './openapi.js';
import type { Environment } from './platform/config/environment.js';
import { makeWritable } from './platform/config/secrets.js';
import { startEmbeddedPostgres } from './platform/database/embedded-postgres.js';
import { migrate, requireMigrated } from './platform/database/migrate.js';
import { createLogger, NestLogger } from './platform/logging.js';
import { StartupError } from './platform/startup-error.js';

/** A server that answers. */
export interface Plenum {
  /** Where it listens, for somebody on this machine. */
  readonly url: string;
  /** Takes no more requests, finishes what was accepted, stops the database. */
  close(): Promise<void>;
}

/**
 * Starts everything in this process: the database where none is given, the API, the worker.
 * @throws StartupError with what to do
 */
export async function startPlenum(environment: Environment): Promise<Plenum> {
  await requireFreePort(environment); // before anything is started that would have to be stopped
  const logger = createLogger(environment.logLevel);
  const database = await startDatabase(environment, logger);
  try {
    const app = await createApp(environment, database.url, logger);
    try {
      const port = await listen(app, environment);
      return {
        url: `http://localhost:${port}`,
        close: async () => {
          try {
            await app.close();
          } finally {
            await database.stop();
          }
        },
      };
    } catch (error) {
      await app.close();
      throw error;
    }
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function startDatabase({ databaseUrl, dataDir }: Environment, logger: Logger) {
  await makeWritable(dataDir);
  if (databaseUrl) {
    await requireMigrated(databaseUrl);
    return { url: databaseUrl, stop: () => Promise.resolve() };
  }
  const database = await startEmbeddedPostgres(dataDir, logger);
  await migrate(database.url);
  return database;
}

async function createApp(environment: Environment, databaseUrl: string, logger: Logger) {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(environment, databaseUrl),
    createHttpAdapter(logger),
    { logger: new NestLogger(logger), bodyParser: false, abortOnError: false },
  );
  await configureHttp(app);
  serveOpenApi(app);
  return app;
}

async function requireFreePort({ port, host }: Environment): Promise<void> {
  const probe = createServer();
  const free = once(probe.listen({ port, host }), 'listening');
  await free.catch((error: unknown) => {
    throw listenError(error, port, host);
  });
  await promisify(probe.close.bind(probe))();
}

/** @returns the port, which is another than asked for where that was 0 */
async function listen(app: NestFastifyApplication, { port, host }: Environment): Promise<number> {
  try {
    await app.listen({ port, host: host ?? '::' }).catch((error: NodeJS.ErrnoException) => {
      // A machine without IPv6.
      if (host || error.code !== 'EAFNOSUPPORT') throw error;
      return app.listen({ port, host: '0.0.0.0' });
    });
  } catch (error) {
    throw listenError(error, port, host);
  }
  return (app.getHttpServer().address() as { port: number }).port;
}

function listenError(error: unknown, port: number, host: string | undefined): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartupError(`Port ${port} is taken; stop what uses it or set PORT to another.`);
    case 'EACCES':
      return new StartupError(`Port ${port} needs more rights; set PORT to 1024 or above.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartupError(
        `HOST ${host} is no address of this machine; set it to one, or leave it out.`,
      );
    default:
      return error;
  }
}
