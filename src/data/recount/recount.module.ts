import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/index.js';
import { SessionsModule } from '../../sessions/index.js';
import { BallotBox } from './ballot-box.js';
import { RecountController } from './recount.controller.js';
import { RecountService } from './recount.service.js';

/** Ballots of a question, for other tools to count. */
@Module({
  imports: [AccountsModule, SessionsModule],
  controllers: [RecountController],
  providers: [BallotBox, RecountService],
})
export class RecountModule {}
