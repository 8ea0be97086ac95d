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
import { ParticipantRemovals } from './participant-removals.js';
import { AudiencePlayerController } from './players/audience-player.controller.js';
import { PlayerChanges } from './players/player-changes.service.js';
import { PlayerEvents } from './players/players.events.js';
import { PlayerList } from './players/player-list.service.js';
import { PlayersController } from './players/players.controller.js';
import { PlayersRepository } from './players/players.repository.js';
import { PlayersService } from './players/players.service.js';
import { ProxyController } from './proxy.controller.js';
import { RosterClaims } from './roster-claims.js';
import { RosterController } from './roster.controller.js';
import { RosterEntryEntity } from './roster-entry.entity.js';
import { RosterService } from './roster.service.js';

@Module({
  imports: [AccountsModule, SessionsModule, TypeOrmModule.forFeature([RosterEntryEntity])],
  controllers: [
    AudiencePlayerController,
    ParticipantsController,
    PlayersController,
    ProxyController,
    RosterController,
  ],
  providers: [
    AddressLimits,
    AdmissionsService,
    JoinKeys,
    ParticipantListService,
    ParticipantTokens,
    ParticipantsMetrics,
    ParticipantsRepository,
    ParticipantsService,
    ParticipantRemovals,
    PlayerChanges,
    PlayerEvents,
    PlayerList,
    PlayersRepository,
    PlayersService,
    RosterClaims,
    RosterService,
  ],
  exports: [
    JoinKeys,
    ParticipantTokens,
    ParticipantsService,
    PlayerChanges,
    PlayerEvents,
    PlayersRepository,
    PlayersService,
  ],
})
export class ParticipantsModule {}
