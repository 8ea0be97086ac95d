import { Module } from '@nestjs/common';
import { CrosstabCountsModule } from '../crosstabs/index.js';
import { ParticipantsWorkerModule } from '../participants/index.js';
import { ResultsModule } from '../results/index.js';
import { CountingService } from './counting/counting.service.js';
import { SealWork } from './sealing/seal-work.js';
import { SealingModule } from './sealing/sealing.module.js';
import { VotesProcessor } from './votes.processor.js';
import { VotingMetricsModule } from './voting.metrics.js';

/** What works the votes' queue; only where a process is meant to. */
@Module({
  imports: [
    CrosstabCountsModule,
    ParticipantsWorkerModule,
    ResultsModule,
    SealingModule,
    VotingMetricsModule,
  ],
  providers: [CountingService, SealWork, VotesProcessor],
})
export class VotingWorkerModule {}
