import { Module } from '@nestjs/common';
import { SessionsWorkerModule } from './sessions/index.js';
import { VotingWorkerModule } from './voting/index.js';

/** What works the queues. Whoever imports this starts workers. */
@Module({ imports: [SessionsWorkerModule, VotingWorkerModule] })
export class WorkerModule {}
