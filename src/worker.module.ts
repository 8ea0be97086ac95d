import { type DynamicModule, Module } from '@nestjs/common';
import { AdminWorkerModule } from './admin/index.js';
import { LiveWorkerModule } from './live/index.js';
import type { Environment } from './platform/config/environment.js';
import { PlatformModule, type Resources } from './platform/platform.module.js';
import { queueNames } from './queues.js';
import { ScoringWorkerModule } from './scoring/index.js';
import { SessionsWorkerModule } from './sessions/index.js';
import { VotingWorkerModule } from './voting/index.js';

/** What works the queues. Whoever imports this starts workers. */
@Module({
  imports: [SessionsWorkerModule, VotingWorkerModule, ScoringWorkerModule, AdminWorkerModule],
})
export class WorkerModule {}

/** A process that works the queues alone. */
@Module({})
export class WorkerProcessModule {
  static forRoot(environment: Environment, resources: Resources): DynamicModule {
    return {
      module: WorkerProcessModule,
      imports: [
        PlatformModule.forRoot(environment, resources, queueNames),
        WorkerModule,
        LiveWorkerModule,
      ],
    };
  }
}
