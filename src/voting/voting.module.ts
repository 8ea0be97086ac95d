import { Module } from '@nestjs/common';
import { ResultsModule } from '../results/index.js';
import { SessionsModule } from '../sessions/index.js';
import { AudienceController } from './audience.controller.js';
import { AudienceService } from './audience.service.js';
import { BallotsRepository } from './ballots.repository.js';
import { ClaimsService } from './claims.service.js';
import { ParticipantStrategy } from './participant.strategy.js';
import { ParticipantsService } from './participants.service.js';
import { Receipts } from './receipts.js';
import { ResetController } from './reset.controller.js';
import { VoteIntake } from './vote-intake.js';
import { VotesController } from './votes.controller.js';
import { VotesService } from './votes.service.js';

@Module({
  imports: [SessionsModule, ResultsModule],
  controllers: [AudienceController, VotesController, ResetController],
  providers: [
    AudienceService,
    BallotsRepository,
    ClaimsService,
    ParticipantStrategy,
    ParticipantsService,
    Receipts,
    VoteIntake,
    VotesService,
  ],
  exports: [AudienceService, VotesService],
})
export class VotingModule {}
