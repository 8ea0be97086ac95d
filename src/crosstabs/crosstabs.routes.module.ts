import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { SessionsModule } from '../sessions/index.js';
import { CrosstabsController } from './crosstabs.controller.js';
import { CrosstabsModule } from './crosstabs.module.js';

/** Only where a process answers requests. */
@Module({
  imports: [AccountsModule, SessionsModule, CrosstabsModule],
  controllers: [CrosstabsController],
})
export class CrosstabsRoutesModule {}
