import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MissedEnds } from './missed-ends.js';
import { SessionEntity } from './session.entity.js';
import { SessionsModule } from './sessions.module.js';
import { TimersProcessor } from './timers.processor.js';

/** What works the timers' queue; only where a process is meant to. */
@Module({
  imports: [SessionsModule, TypeOrmModule.forFeature([SessionEntity])],
  providers: [MissedEnds, TimersProcessor],
})
export class SessionsWorkerModule {}
