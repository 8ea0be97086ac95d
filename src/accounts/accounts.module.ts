import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountEntity } from './account.entity.js';
import { AccountEvents } from './account.events.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { AuthController } from './auth.controller.js';
import { EmailConfirmationsService } from './email-confirmations.service.js';
import { LinksController } from './links.controller.js';
import { LoginsController } from './logins.controller.js';
import { LoginsService } from './logins.service.js';
import { OrganizerTokens } from './organizer-tokens.js';
import { OrganizerStrategy } from './organizer.strategy.js';
import { PasswordResetsService } from './password-resets.service.js';
import { RefreshTokenEntity } from './refresh-token.entity.js';
import { RefreshTokensService } from './refresh-tokens.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity, RefreshTokenEntity])],
  controllers: [AccountsController, AuthController, LinksController, LoginsController],
  providers: [
    AccountEvents,
    AccountsService,
    EmailConfirmationsService,
    LoginsService,
    OrganizerStrategy,
    OrganizerTokens,
    PasswordResetsService,
    RefreshTokensService,
  ],
  exports: [AccountEvents, AccountsService, LoginsService, OrganizerTokens],
})
export class AccountsModule {}
