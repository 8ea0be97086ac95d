import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ParticipantsModule } from '../participants/index.js';
import { ResultsModule } from '../results/index.js';
import { SessionsModule } from '../sessions/index.js';
import { VotingModule } from '../voting/index.js';
import { PollQrCodeController } from './poll-qr-code.controller.js';
import { PollsController } from './polls.controller.js';
import { PollsRepository } from './polls.repository.js';
import { PollsService } from './polls.service.js';
import { PollProofs } from './poll-proofs.js';
import { PollVoters } from './poll-voters.js';
import { PollVotesController } from './poll-votes.controller.js';
import { PollVotesService } from './poll-votes.service.js';

@Module({
  imports: [AccountsModule, SessionsModule, ParticipantsModule, ResultsModule, VotingModule],
  controllers: [PollsController, PollQrCodeController, PollVotesController],
  providers: [PollsRepository, PollsService, PollProofs, PollVoters, PollVotesService],
  exports: [PollsService, PollVoters],
})
export class PollsModule {}
