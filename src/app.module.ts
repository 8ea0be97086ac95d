import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsRoutesModule } from './accounts/index.js';
import { AdminModule } from './admin/index.js';
import { CrosstabsRoutesModule } from './crosstabs/index.js';
import { ExportsModule, ImportsModule, RecountModule, ReportsModule } from './data/index.js';
import { ImagesRoutesModule } from './images/index.js';
import { LiveModule } from './live/index.js';
import { IdeasModule } from './ideas/index.js';
import { AddressesRoutesModule } from './platform/addresses/addresses.routes.module.js';
import type { Environment } from './platform/config/environment.js';
import { PagesModule } from './pages/index.js';
import { ParticipantsModule } from './participants/index.js';
import { PicturesModule } from './pictures/index.js';
import { PlainModule } from './plain/index.js';
import { PlatformModule, type Resources } from './platform/platform.module.js';
import { PollsModule } from './polls/index.js';
import { QaModule } from './qa/index.js';
import { QuizModule } from './quiz/index.js';
import { queueNames } from './queues.js';
import { ReactionsModule } from './reactions/index.js';
import { ModerationModule } from './results/index.js';
import { ScoringModule } from './scoring/index.js';
import { SessionsRoutesModule } from './sessions/index.js';
import { TemplatesModule } from './templates/index.js';
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
        AccountsRoutesModule,
        ImagesRoutesModule,
        SessionsRoutesModule,
        ParticipantsModule,
        VotingModule,
        ModerationModule,
        CrosstabsRoutesModule,
        ScoringModule,
        PollsModule,
        QaModule,
        QuizModule,
        IdeasModule,
        ReactionsModule,
        TemplatesModule,
        ExportsModule,
        ImportsModule,
        RecountModule,
        ReportsModule,
        ViewingModule,
        LiveModule,
        PlainModule,
        AdminModule,
        PicturesModule,
        PagesModule,
        AddressesRoutesModule,
        ...(resources.redis ? [] : [WorkerModule]),
      ],
    };
  }
}
