import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/index.js';
import { CrosstabCountsModule } from './crosstab-counts.module.js';
import { CrosstabEvents } from './crosstabs.events.js';
import { CrosstabsService } from './crosstabs.service.js';
import { ShownCrosstabs } from './shown-crosstabs.js';

/** Who looks at cross-tabs; only where requests are answered. */
@Module({
  imports: [SessionsModule, CrosstabCountsModule],
  providers: [CrosstabEvents, CrosstabsService, ShownCrosstabs],
  exports: [CrosstabEvents, CrosstabsService, ShownCrosstabs],
})
export class CrosstabsModule {}
