import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type Environment, ENVIRONMENT } from './config/environment.js';
import { dataSourceOptions } from './database/data-source.js';
import { HealthModule } from './health/health.module.js';
import { MetricsModule } from './metrics/metrics.module.js';
import { QueueModule } from './queue/queue.module.js';
import { TokensModule } from './tokens/tokens.module.js';

/** What every module stands on: configuration, database, queue, tokens, health, metrics. */
@Module({})
export class PlatformModule {
  static forRoot(environment: Environment, databaseUrl: string): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({ ...dataSourceOptions(databaseUrl), autoLoadEntities: true }),
        QueueModule.forRoot(databaseUrl),
        TokensModule,
        MetricsModule,
        HealthModule,
      ],
      providers: [{ provide: ENVIRONMENT, useValue: environment }],
      exports: [ENVIRONMENT],
    };
  }
}
