import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/index.js';
import { ImportThread } from './import-thread.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';

/** Questions that come from elsewhere. */
@Module({
  imports: [AccountsModule],
  controllers: [ImportsController],
  providers: [ImportThread, ImportsService],
})
export class ImportsModule {}
