import { Module } from '@nestjs/common';
import { ParticipantsModule } from '../participants/index.js';
import { byTopology } from '../platform/topology.js';
import { SessionsModule } from '../sessions/index.js';
import { MemoryTempos } from './memory-tempos.js';
import { ReactionsNews } from './reactions-news.js';
import { ReactionsController } from './reactions.controller.js';
import { ReactionsEvents } from './reactions.events.js';
import { ReactionsService } from './reactions.service.js';
import { RedisTempos } from './redis-tempos.js';
import { Tempos } from './tempos.js';

/** What the audience shows, and says of the tempo; only where requests are answered. */
@Module({
  imports: [SessionsModule, ParticipantsModule],
  controllers: [ReactionsController],
  providers: [
    ReactionsEvents,
    ReactionsNews,
    ReactionsService,
    byTopology(Tempos, { standalone: MemoryTempos, scaledOut: RedisTempos }),
  ],
  exports: [ReactionsEvents, ReactionsService, Tempos],
})
export class ReactionsModule {}
