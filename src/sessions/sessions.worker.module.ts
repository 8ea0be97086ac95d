import { Module } from '@nestjs/common';
import { QuestionTimersProcessor } from './question-timers.processor.js';
import { SessionsModule } from './sessions.module.js';

/** What works the timers' queue; only where a process is meant to. */
@Module({ imports: [SessionsModule], providers: [QuestionTimersProcessor] })
export class SessionsWorkerModule {}
