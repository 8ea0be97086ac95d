import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ParticipantsModule } from '../participants/index.js';
import { ResultsModule } from '../results/index.js';
import { SessionsModule } from '../sessions/index.js';
import { AcceptedVotes } from './casting/accepted-votes.js';
import { EarlyVotes } from './casting/early-votes.js';
import { QueueDepth } from './casting/queue-depth.js';
import { VoteIntake } from './casting/vote-intake.js';
import { VotesController } from './casting/votes.controller.js';
import { VotesService } from './casting/votes.service.js';
import { SealingModule } from './sealing/sealing.module.js';
import { VotingMetricsModule } from './voting.metrics.js';

@Module({
  imports: [
    AccountsModule,
    SessionsModule,
    ParticipantsModule,
    ResultsModule,
    SealingModule,
    VotingMetricsModule,
  ],
  controllers: [VotesController],
  providers: [AcceptedVotes, EarlyVotes, QueueDepth, VoteIntake, VotesService],
  exports: [AcceptedVotes, EarlyVotes, VotesService],
})
export class VotingModule {}
