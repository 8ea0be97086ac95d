import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { QuestionEntity } from './question.entity.js';
import { QuestionLifecycleService } from './question-lifecycle.service.js';
import { QuestionTimers } from './question-timers.js';
import { QuestionsController } from './questions.controller.js';
import { QuestionsService } from './questions.service.js';
import { QrCodeController } from './qr-code.controller.js';
import { ScreenLinksController } from './screen-links.controller.js';
import { ScreenLinksService } from './screen-links.service.js';
import { SessionChanges } from './session-changes.js';
import { SessionDirectory } from './session-directory.js';
import { SessionEntity } from './session.entity.js';
import { SessionEvents } from './session.events.js';
import { SessionLog } from './session-log.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';
import { SummaryThread } from './summary-thread.js';
import { VoteErasures } from './vote-erasures.js';

@Module({
  imports: [AccountsModule, TypeOrmModule.forFeature([SessionEntity, QuestionEntity])],
  controllers: [SessionsController, QuestionsController, QrCodeController, ScreenLinksController],
  providers: [
    SessionsService,
    QuestionsService,
    QuestionLifecycleService,
    QuestionTimers,
    ScreenLinksService,
    SessionChanges,
    SessionDirectory,
    SessionEvents,
    SessionLog,
    SummaryThread,
    VoteErasures,
  ],
  exports: [
    QuestionLifecycleService,
    QuestionsService,
    ScreenLinksService,
    SessionChanges,
    SessionDirectory,
    SessionEvents,
    SessionsService,
    SummaryThread,
    VoteErasures,
  ],
})
export class SessionsModule {}
