import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/index.js';
import { CrosstabsRepository } from './crosstabs.repository.js';
import { PairCounts } from './pair-counts.js';

/** What keeps the counts of cross-tabs, wherever ballots are written. */
@Module({
  imports: [SessionsModule],
  providers: [CrosstabsRepository, PairCounts],
  exports: [CrosstabsRepository, PairCounts],
})
export class CrosstabCountsModule {}
