import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { SessionsModule } from '../sessions/index.js';
import { AddressLimits } from './address-limits.js';
import { AdmissionsService } from './admissions.service.js';
import { JoinKeys } from './join-keys.js';
import { ParticipantListService } from './participant-list.service.js';
import { ParticipantTokens } from './participant-tokens.js';
import { ParticipantsController } from './participants.controller.js';
import { ParticipantsMetrics } from './participants.metrics.js';
import { ParticipantsRepository } from './participants.repository.js';
import { ParticipantsService } from './participants.service.js';
import { ProxyController } from './proxy.controller.js';
import { RosterClaims } from './roster-claims.js';
import { RosterController } from './roster.controller.js';
import { RosterEntryEntity } from './roster-entry.entity.js';
import { RosterService } from './roster.service.js';

@Module({
  imports: [AccountsModule, SessionsModule, TypeOrmModule.forFeature([RosterEntryEntity])],
  controllers: [ParticipantsController, ProxyController, RosterController],
  providers: [
    AddressLimits,
    AdmissionsService,
    JoinKeys,
    ParticipantListService,
    ParticipantTokens,
    ParticipantsMetrics,
    ParticipantsRepository,
    ParticipantsService,
    RosterClaims,
    RosterService,
  ],
  exports: [JoinKeys, ParticipantTokens, ParticipantsService],
})
export class ParticipantsModule {}
