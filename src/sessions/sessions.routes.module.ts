import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ModeratorLinksController } from './moderator-links.controller.js';
import { QrCodeController } from './qr-code.controller.js';
import { QuestionsController } from './questions.controller.js';
import { ScreenLinksController } from './screen-links.controller.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsModule } from './sessions.module.js';
import { TagsController } from './tags.controller.js';

/** Only where a process answers requests. */
@Module({
  imports: [AccountsModule, SessionsModule],
  controllers: [
    SessionsController,
    QuestionsController,
    QrCodeController,
    ScreenLinksController,
    ModeratorLinksController,
    TagsController,
  ],
})
export class SessionsRoutesModule {}
