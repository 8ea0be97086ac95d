import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/index.js';
import { LiveModule } from './live/index.js';
import type { Environment } from './platform/config/environment.js';
import { PlatformModule } from './platform/platform.module.js';
import { SessionsModule } from './sessions/index.js';
import { VotingModule } from './voting/index.js';
import { WorkerModule } from './worker.module.js';

/** One process that does it all: answers requests, and works the queue. */
@Module({})
export class AppModule {
  static forRoot(environment: Environment, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(environment, databaseUrl),
        AccountsModule,
        SessionsModule,
        VotingModule,
        LiveModule,
        WorkerModule,
      ],
    };
  }
}
