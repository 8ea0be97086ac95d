import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ParticipantsModule } from '../participants/index.js';
import { byTopology } from '../platform/topology.js';
import { PollsModule } from '../polls/index.js';
import { ResultsModule } from '../results/index.js';
import { SessionsModule } from '../sessions/index.js';
import { ViewingModule } from '../viewing/index.js';
import { VotingModule } from '../voting/index.js';
import { AdmittedLines } from './delivery/admitted-lines.js';
import { AudienceCounts } from './delivery/audience-counts.js';
import { LiveBroadcasts } from './delivery/live-broadcasts.js';
import { LocalAudience } from './delivery/local-audience.js';
import { MemoryAudienceCounts } from './delivery/memory-audience-counts.js';
import { MissedNews } from './delivery/missed-news.js';
import { OrganizerLines } from './delivery/organizer-lines.js';
import { PollStreamsController } from './delivery/poll-streams.controller.js';
import { RedisAudienceCounts } from './delivery/redis-audience-counts.js';
import { ResultsFeed } from './delivery/results-feed.js';
import { ResultsStreams } from './delivery/results-streams.js';
import { ResultsStreamsController } from './delivery/results-streams.controller.js';
import { Snapshots } from './delivery/snapshots.js';
import { ToldVersions } from './delivery/told-versions.js';
import { LiveGateway } from './live.gateway.js';
import { LiveMetrics } from './live.metrics.js';
import { LineQuotas } from './transport/line-quotas.js';
import { LiveHandshake } from './transport/live-handshake.js';

@Module({
  imports: [
    AccountsModule,
    SessionsModule,
    ParticipantsModule,
    ResultsModule,
    VotingModule,
    PollsModule,
    ViewingModule,
  ],
  controllers: [ResultsStreamsController, PollStreamsController],
  providers: [
    AdmittedLines,
    byTopology(AudienceCounts, {
      standalone: MemoryAudienceCounts,
      scaledOut: RedisAudienceCounts,
    }),
    LineQuotas,
    LiveBroadcasts,
    LiveGateway,
    LiveHandshake,
    LiveMetrics,
    LocalAudience,
    MissedNews,
    OrganizerLines,
    ResultsFeed,
    ResultsStreams,
    Snapshots,
    ToldVersions,
  ],
})
export class LiveModule {}
