import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ParticipantsModule } from '../participants/index.js';
import { PollsModule } from '../polls/index.js';
import { ResultsModule } from '../results/index.js';
import { SessionsModule } from '../sessions/index.js';
import { VotingModule } from '../voting/index.js';
import { AnswersController } from './answers.controller.js';
import { AudienceController } from './audience.controller.js';
import { AudienceReads } from './audience-reads.js';
import { AudienceService } from './audience.service.js';
import { EarlyJoins } from './early-joins.js';
import { PollReads } from './poll-reads.js';
import { PollResultsController } from './poll-results.controller.js';
import { PollViewing } from './poll-viewing.service.js';
import { ResultsController } from './results.controller.js';
import { ScreenController } from './screen.controller.js';
import { ViewingService } from './viewing.service.js';

/** Who sees what of sessions and results. */
@Module({
  imports: [
    AccountsModule,
    SessionsModule,
    ParticipantsModule,
    ResultsModule,
    VotingModule,
    PollsModule,
  ],
  controllers: [
    AnswersController,
    AudienceController,
    ResultsController,
    PollResultsController,
    ScreenController,
  ],
  providers: [AudienceReads, AudienceService, EarlyJoins, PollReads, PollViewing, ViewingService],
  exports: [AudienceReads, AudienceService, EarlyJoins, PollReads, PollViewing, ViewingService],
})
export class ViewingModule {}
