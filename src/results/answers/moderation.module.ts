import { Module } from '@nestjs/common';
import { SessionsModule } from '../../sessions/index.js';
import { ResultsModule } from '../results.module.js';
import { ModerationController } from './moderation.controller.js';
import { ModerationService } from './moderation.service.js';

/** What organizers and moderators do with texts; only where requests are answered. */
@Module({
  imports: [SessionsModule, ResultsModule],
  controllers: [ModerationController],
  providers: [ModerationService],
})
export class ModerationModule {}
