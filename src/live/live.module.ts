import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { byTopology } from '../platform/topology.js';
import { PollsModule } from '../polls/index.js';
import { ResultsModule } from '../results/index.js';
import { SessionsModule } from '../sessions/index.js';
import { VotingModule } from '../voting/index.js';
import { AdmittedLines } from './admitted-lines.js';
import { AudienceCounts } from './audience-counts.js';
import { AudienceReads } from './audience-reads.js';
import { LineQuotas } from './line-quotas.js';
import { LiveBroadcasts } from './live-broadcasts.js';
import { LiveGateway } from './live.gateway.js';
import { LiveHandshake } from './live-handshake.js';
import { LocalAudience } from './local-audience.js';
import { MemoryAudienceCounts } from './memory-audience-counts.js';
import { MissedNews } from './missed-news.js';
import { OrganizerLines } from './organizer-lines.js';
import { RedisAudienceCounts } from './redis-audience-counts.js';
import { PollReads } from './poll-reads.js';
import { PollResultsController } from './poll-results.controller.js';
import { PollViewing } from './poll-viewing.service.js';
import { ResultsController } from './results.controller.js';
import { ResultsFeed } from './results-feed.js';
import { ResultsStreams } from './results-streams.js';
import { Snapshots } from './snapshots.js';
import { ToldVersions } from './told-versions.js';
import { ScreenController } from './screen.controller.js';
import { ViewingService } from './viewing.service.js';

@Module({
  imports: [AccountsModule, SessionsModule, ResultsModule, VotingModule, PollsModule],
  controllers: [ResultsController, PollResultsController, ScreenController],
  providers: [
    AdmittedLines,
    byTopology(AudienceCounts, {
      standalone: MemoryAudienceCounts,
      scaledOut: RedisAudienceCounts,
    }),
    AudienceReads,
    LineQuotas,
    LiveBroadcasts,
    LiveGateway,
    LiveHandshake,
    LocalAudience,
    MissedNews,
    PollReads,
    PollViewing,
    OrganizerLines,
    ResultsFeed,
    ResultsStreams,
    Snapshots,
    ToldVersions,
    ViewingService,
  ],
})
export class LiveModule {}
