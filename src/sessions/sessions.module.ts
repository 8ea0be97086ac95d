import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { ImagesModule } from '../images/index.js';
import { NewSessionsService } from './new-sessions.service.js';
import { QuestionEntity } from './question.entity.js';
import { QuestionLifecycleService } from './question-lifecycle.service.js';
import { QuestionTimers } from './question-timers.js';
import { QuestionsService } from './questions.service.js';
import { SessionChanges } from './session-changes.js';
import { SessionDirectory } from './session-directory.js';
import { SessionEntity } from './session.entity.js';
import { SessionEvents } from './session.events.js';
import { SessionLinksService } from './session-links.service.js';
import { SessionListsService } from './session-lists.service.js';
import { SessionLog } from './session-log.js';
import { SessionTimers } from './session-timers.js';
import { SessionsService } from './sessions.service.js';
import { SummaryThread } from './summary-thread.js';
import { SameTransaction } from './same-transaction.js';

/** What sessions and questions can do; who asks for it over HTTP comes by SessionsRoutesModule. */
@Module({
  imports: [
    AccountsModule,
    ImagesModule,
    TypeOrmModule.forFeature([SessionEntity, QuestionEntity]),
  ],
  providers: [
    SessionsService,
    NewSessionsService,
    QuestionsService,
    QuestionLifecycleService,
    QuestionTimers,
    SessionChanges,
    SessionDirectory,
    SessionEvents,
    SessionLinksService,
    SessionListsService,
    SessionLog,
    SessionTimers,
    SummaryThread,
    SameTransaction,
  ],
  exports: [
    NewSessionsService,
    QuestionLifecycleService,
    QuestionsService,
    SessionChanges,
    SessionDirectory,
    SessionEvents,
    SessionLinksService,
    SessionListsService,
    SessionTimers,
    SessionsService,
    SummaryThread,
    SameTransaction,
  ],
})
export class SessionsModule {}
