import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ImagesModule } from '../images/index.js';
import { QaModule } from '../qa/index.js';
import { QuizModule } from '../quiz/index.js';
import { ResultsModule } from '../results/index.js';
import { SessionsModule } from '../sessions/index.js';
import { AccountExportController } from './account-export.controller.js';
import { AccountExportService } from './account-export.service.js';
import { AdminAccountsController } from './admin-accounts.controller.js';
import { AdminAccountsService } from './admin-accounts.service.js';
import { AdminJobsService } from './admin-jobs.service.js';
import { AdminSettingsController } from './admin-settings.controller.js';
import { AdminSettingsService } from './admin-settings.service.js';
import { AdminSessionsController } from './admin-sessions.controller.js';
import { AdminSessionsService } from './admin-sessions.service.js';
import { AuditService } from './audit.service.js';
import { NumbersService } from './numbers.service.js';
import { OperationsController } from './operations.controller.js';
import { RetentionService } from './retention.service.js';

/** What those who run a server see and do, and all that is held of one account. */
@Module({
  imports: [AccountsModule, ImagesModule, SessionsModule, QaModule, QuizModule, ResultsModule],
  controllers: [
    AccountExportController,
    AdminAccountsController,
    AdminSessionsController,
    AdminSettingsController,
    OperationsController,
  ],
  providers: [
    AccountExportService,
    AdminAccountsService,
    AdminJobsService,
    AdminSessionsService,
    AdminSettingsService,
    AuditService,
    NumbersService,
    RetentionService,
  ],
})
export class AdminModule {}
