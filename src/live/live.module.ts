import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ResultsModule } from '../results/index.js';
import { SessionsModule } from '../sessions/index.js';
import { VotingModule } from '../voting/index.js';
import { LiveBroadcasts } from './live-broadcasts.js';
import { LiveGateway } from './live.gateway.js';
import { LiveHandshake } from './live-handshake.js';
import { ResultsController } from './results.controller.js';
import { ResultsFeed } from './results-feed.js';
import { ViewingService } from './viewing.service.js';

@Module({
  imports: [AccountsModule, SessionsModule, ResultsModule, VotingModule],
  controllers: [ResultsController],
  providers: [LiveBroadcasts, LiveGateway, LiveHandshake, ResultsFeed, ViewingService],
})
export class LiveModule {}
