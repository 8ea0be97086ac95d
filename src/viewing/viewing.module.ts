import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CrosstabsModule } from '../crosstabs/index.js';
import { ParticipantsModule } from '../participants/index.js';
import { PollsModule } from '../polls/index.js';
import { QaModule } from '../qa/index.js';
import { QuizModule } from '../quiz/index.js';
import { ResultsModule } from '../results/index.js';
import { ScoringModule } from '../scoring/index.js';
import { SessionsModule } from '../sessions/index.js';
import { VotingModule } from '../voting/index.js';
import { AnswersController } from './answers.controller.js';
import { AudienceController } from './audience.controller.js';
import { AudienceReads } from './audience-reads.js';
import { AudienceService } from './audience.service.js';
import { CrosstabViewing } from './crosstab-viewing.service.js';
import { EarlyJoins } from './early-joins.js';
import { ConfidenceMatrixController } from './confidence.controller.js';
import { LeaderboardController } from './leaderboard.controller.js';
import { LeaderboardViewing } from './leaderboard-viewing.service.js';
import { ModeratedSessionController } from './moderated-session.controller.js';
import { PollReads } from './poll-reads.js';
import { PollResultsController } from './poll-results.controller.js';
import { PollViewing } from './poll-viewing.service.js';
import { QaListController } from './qa-list.controller.js';
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
    CrosstabsModule,
    ScoringModule,
    VotingModule,
    PollsModule,
    QaModule,
    QuizModule,
  ],
  controllers: [
    AnswersController,
    AudienceController,
    ConfidenceMatrixController,
    LeaderboardController,
    ModeratedSessionController,
    QaListController,
    ResultsController,
    PollResultsController,
    ScreenController,
  ],
  providers: [
    AudienceReads,
    AudienceService,
    CrosstabViewing,
    EarlyJoins,
    LeaderboardViewing,
    PollReads,
    PollViewing,
    ViewingService,
  ],
  exports: [AudienceReads, AudienceService, EarlyJoins, PollReads, PollViewing, ViewingService],
})
export class ViewingModule {}
