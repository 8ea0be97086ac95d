import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/index.js';
import { AdminModule } from './admin/index.js';
import { LiveModule } from './live/index.js';
import type { Environment } from './platform/config/environment.js';
import { PagesModule } from './pages/index.js';
import { ParticipantsModule } from './participants/index.js';
import { PicturesModule } from './pictures/index.js';
import { PlainModule } from './plain/index.js';
import { PlatformModule, type Resources } from './platform/platform.module.js';
import { PollsModule } from './polls/index.js';
import { queueNames } from './queues.js';
import { ModerationModule } from './results/index.js';
import { SessionsModule } from './sessions/index.js';
import { ViewingModule } from './viewing/index.js';
import { VotingModule } from './voting/index.js';
import { WorkerModule } from './worker.module.js';

/** A process that answers requests. Where it is the only one, it works the queues, too. */
@Module({})
export class AppModule {
  static forRoot(environment: Environment, resources: Resources): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(environment, resources, queueNames),
        AccountsModule,
        SessionsModule,
        ParticipantsModule,
        VotingModule,
        ModerationModule,
        PollsModule,
        ViewingModule,
        LiveModule,
        PlainModule,
        AdminModule,
        PicturesModule,
        PagesModule,
        ...(resources.redis ? [] : [WorkerModule]),
      ],
    };
  }
}
