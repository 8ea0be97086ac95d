import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/index.js';
import { CrosstabsModule } from '../../crosstabs/index.js';
import { QaModule } from '../../qa/index.js';
import { ImagesModule } from '../../images/index.js';
import { ResultsModule } from '../../results/index.js';
import { ScoringModule } from '../../scoring/index.js';
import { SessionsModule } from '../../sessions/index.js';
import { InterchangeWriter } from '../interchange/interchange-writer.js';
import { ExportTables } from './export-tables.js';
import { ExportsController } from './exports.controller.js';
import { ExportsRepository } from './exports.repository.js';
import { ExportsService } from './exports.service.js';
import { ReportParts } from './pdf/report-parts.js';
import { ReportRepository } from './pdf/report.repository.js';

/** Sessions that leave as files. */
@Module({
  imports: [
    AccountsModule,
    ImagesModule,
    SessionsModule,
    ResultsModule,
    CrosstabsModule,
    QaModule,
    ScoringModule,
  ],
  controllers: [ExportsController],
  providers: [
    ExportTables,
    ExportsRepository,
    ExportsService,
    InterchangeWriter,
    ReportParts,
    ReportRepository,
  ],
})
export class ExportsModule {}
