import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ResultsModule } from '../results/index.js';
import { SessionsModule } from '../sessions/index.js';
import { AccountExportController } from './account-export.controller.js';
import { AccountExportService } from './account-export.service.js';

/** What those who run a server see and do, and all that is held of one account. */
@Module({
  imports: [AccountsModule, SessionsModule, ResultsModule],
  controllers: [AccountExportController],
  providers: [AccountExportService],
})
export class AdminModule {}
