import { Module } from '@nestjs/common';
import { ResultsModule } from '../results/index.js';
import { BallotsRepository } from './ballots.repository.js';
import { CountingService } from './counting.service.js';
import { ParticipantsRepository } from './participants.repository.js';
import { VotesProcessor } from './votes.processor.js';

/** What works the votes' queue; only where a process is meant to. */
@Module({
  imports: [ResultsModule],
  providers: [BallotsRepository, CountingService, ParticipantsRepository, VotesProcessor],
})
export class VotingWorkerModule {}
