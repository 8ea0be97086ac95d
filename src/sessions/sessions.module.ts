import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { QuestionEntity } from './question.entity.js';
import { QuestionLifecycleService } from './question-lifecycle.service.js';
import { QuestionTimers } from './question-timers.js';
import { QuestionsController } from './questions.controller.js';
import { QuestionsService } from './questions.service.js';
import { QrCodeController } from './qr-code.controller.js';
import { RosterClaims } from './roster-claims.js';
import { RosterController } from './roster.controller.js';
import { RosterEntryEntity } from './roster-entry.entity.js';
import { RosterService } from './roster.service.js';
import { ScreenLinksController } from './screen-links.controller.js';
import { ScreenLinksService } from './screen-links.service.js';
import { SessionDirectory } from './session-directory.js';
import { SessionEntity } from './session.entity.js';
import { SessionEvents } from './session.events.js';
import { SessionLog } from './session-log.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';

@Module({
  imports: [
    AccountsModule,
    TypeOrmModule.forFeature([SessionEntity, QuestionEntity, RosterEntryEntity]),
  ],
  controllers: [
    SessionsController,
    QuestionsController,
    QrCodeController,
    ScreenLinksController,
    RosterController,
  ],
  providers: [
    SessionsService,
    QuestionsService,
    QuestionLifecycleService,
    QuestionTimers,
    RosterClaims,
    RosterService,
    ScreenLinksService,
    SessionDirectory,
    SessionEvents,
    SessionLog,
  ],
  exports: [
    QuestionLifecycleService,
    QuestionsService,
    RosterClaims,
    ScreenLinksService,
    SessionDirectory,
    SessionEvents,
    SessionsService,
  ],
})
export class SessionsModule {}
