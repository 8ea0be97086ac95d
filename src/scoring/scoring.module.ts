import { Module } from '@nestjs/common';
import { ParticipantsModule } from '../participants/index.js';
import { SessionsModule } from '../sessions/index.js';
import { CountingQuestions } from './counting-questions.js';
import { LeaderboardsRepository } from './leaderboards.repository.js';
import { LeaderboardsService } from './leaderboards.service.js';
import { ScoresModule } from './scores.module.js';
import { LeaderboardEvents } from './scoring.events.js';

/** Points, and who has how many; only where requests are answered. */
@Module({
  imports: [SessionsModule, ParticipantsModule, ScoresModule],
  providers: [CountingQuestions, LeaderboardEvents, LeaderboardsRepository, LeaderboardsService],
  exports: [CountingQuestions, LeaderboardEvents, LeaderboardsService],
})
export class ScoringModule {}
