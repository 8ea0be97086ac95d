import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { QaModule } from '../qa/index.js';
import { ResultsModule } from '../results/index.js';
import { SessionsModule } from '../sessions/index.js';
import { IdeasController } from './ideas.controller.js';
import { IdeasService } from './ideas.service.js';

/** Puts to the vote what people have asked or written; only where requests are answered. */
@Module({
  imports: [AccountsModule, SessionsModule, ResultsModule, QaModule],
  controllers: [IdeasController],
  providers: [IdeasService],
})
export class IdeasModule {}
