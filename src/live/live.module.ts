import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CrosstabsModule } from '../crosstabs/index.js';
import { ParticipantsModule } from '../participants/index.js';
import { byTopology } from '../platform/topology.js';
import { PollsModule } from '../polls/index.js';
import { QaModule } from '../qa/index.js';
import { QuizModule } from '../quiz/index.js';
import { ReactionsModule } from '../reactions/index.js';
import { ResultsModule } from '../results/index.js';
import { ScoringModule } from '../scoring/index.js';
import { SessionsModule } from '../sessions/index.js';
import { ViewingModule } from '../viewing/index.js';
import { VotingModule } from '../voting/index.js';
import { AdmittedConnections } from './delivery/admitted-connections.js';
import { AudienceCounts } from './delivery/audience-counts.js';
import { CrosstabFeed } from './delivery/crosstab-feed.js';
import { LeaderboardFeed } from './delivery/leaderboard-feed.js';
import { LiveBroadcasts } from './delivery/live-broadcasts.js';
import { LocalAudience } from './delivery/local-audience.js';
import { MemoryAudienceCounts } from './delivery/memory-audience-counts.js';
import { MissedNews } from './delivery/missed-news.js';
import { OrganizerConnections } from './delivery/organizer-connections.js';
import { PollStreamsController } from './delivery/poll-streams.controller.js';
import { ProgressFeed } from './delivery/progress-feed.js';
import { QaFeed } from './delivery/qa-feed.js';
import { ReactionsFeed } from './delivery/reactions-feed.js';
import { RedisAudienceCounts } from './delivery/redis-audience-counts.js';
import { ResultsFeed } from './delivery/results-feed.js';
import { ResultsStreams } from './delivery/results-streams.js';
import { ResultsStreamsController } from './delivery/results-streams.controller.js';
import { Snapshots } from './delivery/snapshots.js';
import { TempoFeed } from './delivery/tempo-feed.js';
import { ToldVersions } from './delivery/told-versions.js';
import { LiveGateway } from './live.gateway.js';
import { LiveMetrics } from './live.metrics.js';
import { ConnectionQuotas } from './transport/connection-quotas.js';
import { LiveHandshake } from './transport/live-handshake.js';

@Module({
  imports: [
    AccountsModule,
    SessionsModule,
    ParticipantsModule,
    ResultsModule,
    CrosstabsModule,
    ScoringModule,
    VotingModule,
    PollsModule,
    QaModule,
    QuizModule,
    ReactionsModule,
    ViewingModule,
  ],
  controllers: [ResultsStreamsController, PollStreamsController],
  providers: [
    AdmittedConnections,
    byTopology(AudienceCounts, {
      standalone: MemoryAudienceCounts,
      scaledOut: RedisAudienceCounts,
    }),
    ConnectionQuotas,
    CrosstabFeed,
    LeaderboardFeed,
    LiveBroadcasts,
    LiveGateway,
    LiveHandshake,
    LiveMetrics,
    LocalAudience,
    MissedNews,
    OrganizerConnections,
    ProgressFeed,
    QaFeed,
    ReactionsFeed,
    TempoFeed,
    ResultsFeed,
    ResultsStreams,
    Snapshots,
    ToldVersions,
  ],
})
export class LiveModule {}
