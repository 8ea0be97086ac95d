import { describe, expect, it } from '@jest/globals';
import { DiscoveryModule, DiscoveryService, NestFactory } from '@nestjs/core';
import { readEnvironment } from '../../src/platform/config/environment.js';
import { HealthController } from '../../src/platform/health/health.controller.js';
import { createLogger } from '../../src/platform/logging/logging.js';
import { MetricsController } from '../../src/platform/metrics/metrics.controller.js';
import { connectRedis } from '../../src/platform/redis/redis-connections.js';
import { WorkerProcessModule } from '../../src/worker.module.js';
import { TestDatabase } from './support/database.js';
import { RedisServer } from './support/redis.js';

describe('a worker', () => {
  it('has no routes but those of its health and metrics', async () => {
    const database = await TestDatabase.create();
    const server = await RedisServer.start();
    const redis = await connectRedis(server.url, 'wait', createLogger('silent'));
    const environment = readEnvironment({
      DATABASE_URL: database.url,
      REDIS_URL: server.url,
      JWT_SECRET: 'k'.repeat(32),
    });
    const worker = WorkerProcessModule.forRoot(environment, { databaseUrl: database.url, redis });
    const app = await NestFactory.createApplicationContext(
      { module: class {}, imports: [worker, DiscoveryModule] },
      { logger: false, abortOnError: false },
    );
    const controllers = app.get(DiscoveryService).getControllers();
    expect(new Set(controllers.map(({ metatype }) => metatype))).toEqual(
      new Set([HealthController, MetricsController]),
    );
    await app.close();
    await redis.close();
    await server.stop();
    await database.close();
  });
});
