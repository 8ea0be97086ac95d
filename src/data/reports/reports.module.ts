import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/index.js';
import { CrosstabsModule } from '../../crosstabs/index.js';
import { ResultsModule } from '../../results/index.js';
import { SessionsModule } from '../../sessions/index.js';
import { ComparisonService } from './comparison.service.js';
import { ReportsController } from './reports.controller.js';
import { ReportsRepository } from './reports.repository.js';
import { ReportsService } from './reports.service.js';

/** What is left of a session when it is over, and how it compares with the last time. */
@Module({
  imports: [AccountsModule, SessionsModule, ResultsModule, CrosstabsModule],
  controllers: [ReportsController],
  providers: [ComparisonService, ReportsRepository, ReportsService],
})
export class ReportsModule {}
