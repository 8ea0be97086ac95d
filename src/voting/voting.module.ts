import { Module } from '@nestjs/common';
import { ResultsModule } from '../results/index.js';
import { SessionsModule } from '../sessions/index.js';
import { AddressLimits } from './address-limits.js';
import { AdmissionsService } from './admissions.service.js';
import { AudienceController } from './audience.controller.js';
import { AudienceService } from './audience.service.js';
import { BallotsRepository } from './ballots.repository.js';
import { AcceptedVotes } from './accepted-votes.js';
import { byTopology } from '../platform/topology.js';
import { Claims } from './claims.js';
import { MemoryClaims } from './memory-claims.js';
import { RedisClaims } from './redis-claims.js';
import { EarlyJoins } from './early-joins.js';
import { EarlyVotes } from './early-votes.js';
import { JoinKeys } from './join-keys.js';
import { ParticipantTokens } from './participant-tokens.js';
import { ParticipantListService } from './participant-list.service.js';
import { ParticipantsController } from './participants.controller.js';
import { ParticipantsRepository } from './participants.repository.js';
import { ParticipantsService } from './participants.service.js';
import { ProxyController } from './proxy.controller.js';
import { QueueDepth } from './queue-depth.js';
import { Receipts } from './receipts.js';
import { ResetController } from './reset.controller.js';
import { VoteIntake } from './vote-intake.js';
import { VotesController } from './votes.controller.js';
import { VotesService } from './votes.service.js';

@Module({
  imports: [SessionsModule, ResultsModule],
  controllers: [
    AudienceController,
    VotesController,
    ResetController,
    ParticipantsController,
    ProxyController,
  ],
  providers: [
    AcceptedVotes,
    AddressLimits,
    AdmissionsService,
    AudienceService,
    BallotsRepository,
    byTopology(Claims, { standalone: MemoryClaims, scaledOut: RedisClaims }),
    EarlyJoins,
    EarlyVotes,
    JoinKeys,
    ParticipantTokens,
    ParticipantListService,
    ParticipantsRepository,
    ParticipantsService,
    QueueDepth,
    Receipts,
    VoteIntake,
    VotesService,
  ],
  exports: [
    AcceptedVotes,
    AudienceService,
    EarlyJoins,
    EarlyVotes,
    JoinKeys,
    ParticipantsService,
    ParticipantTokens,
    VotesService,
  ],
})
export class VotingModule {}
