import { Module } from '@nestjs/common';
import { ImagesModule } from '../images/index.js';
import { SessionsModule } from '../sessions/index.js';
import { RetentionProcessor } from './retention.processor.js';
import { RetentionService } from './retention.service.js';

/** What works the queue of what is to be done once a day; only where a process is meant to. */
@Module({
  imports: [ImagesModule, SessionsModule],
  providers: [RetentionProcessor, RetentionService],
})
export class AdminWorkerModule {}
