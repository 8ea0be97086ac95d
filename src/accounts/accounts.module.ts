import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountEntity } from './account.entity.js';
import { AccountEvents } from './account.events.js';
import { AccountsService } from './accounts.service.js';
import { EmailConfirmationsService } from './email-confirmations.service.js';
import { LoginsService } from './logins.service.js';
import { OrganizerTokens } from './organizer-tokens.js';
import { PasswordResetsService } from './password-resets.service.js';
import { RefreshTokenEntity } from './refresh-token.entity.js';
import { RefreshTokensService } from './refresh-tokens.service.js';

/** What accounts can do; who asks for it over HTTP comes by AccountsRoutesModule. */
@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity, RefreshTokenEntity])],
  providers: [
    AccountEvents,
    AccountsService,
    EmailConfirmationsService,
    LoginsService,
    OrganizerTokens,
    PasswordResetsService,
    RefreshTokensService,
  ],
  exports: [
    AccountEvents,
    AccountsService,
    EmailConfirmationsService,
    LoginsService,
    OrganizerTokens,
    PasswordResetsService,
  ],
})
export class AccountsModule {}
