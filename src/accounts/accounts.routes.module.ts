import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.js';
import { AccountsModule } from './accounts.module.js';
import { AuthController } from './auth.controller.js';
import { LinksController } from './links.controller.js';
import { LoginsController } from './logins.controller.js';
import { OrganizerStrategy } from './organizer.strategy.js';

/** Only where a process answers requests: also who asks, which Passport finds out for all routes. */
@Module({
  imports: [AccountsModule],
  controllers: [AccountsController, AuthController, LinksController, LoginsController],
  providers: [OrganizerStrategy],
})
export class AccountsRoutesModule {}
