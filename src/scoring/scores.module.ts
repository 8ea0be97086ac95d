import { Module } from '@nestjs/common';
import { ResultsModule } from '../results/index.js';
import { SessionsModule } from '../sessions/index.js';
import { LeaderboardNews } from './leaderboard-news.js';
import { ScoresRepository } from './scores.repository.js';
import { ScoringMetrics } from './scoring.metrics.js';
import { ScoringService } from './scoring.service.js';

/** What writes points down: wherever a question may be opened, end or get another key. */
@Module({
  imports: [SessionsModule, ResultsModule],
  providers: [LeaderboardNews, ScoresRepository, ScoringMetrics, ScoringService],
  exports: [ScoresRepository, ScoringMetrics, ScoringService],
})
export class ScoresModule {}
