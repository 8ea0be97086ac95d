import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ParticipantsModule } from '../participants/index.js';
import { SessionsModule } from '../sessions/index.js';
import { OwnVotes } from './own-votes.js';
import { QaBoards } from './qa-boards.js';
import { QaItemsRepository } from './qa-items.repository.js';
import { QaListService } from './qa-list.service.js';
import { QaMetrics } from './qa.metrics.js';
import { QaModerationService } from './qa-moderation.service.js';
import { QaNews } from './qa-news.js';
import { QaController } from './qa.controller.js';
import { QaEvents } from './qa.events.js';
import { QaService } from './qa.service.js';

/** What the audience asks; only where requests are answered. */
@Module({
  imports: [AccountsModule, SessionsModule, ParticipantsModule],
  controllers: [QaController],
  providers: [
    OwnVotes,
    QaBoards,
    QaEvents,
    QaItemsRepository,
    QaListService,
    QaMetrics,
    QaModerationService,
    QaNews,
    QaService,
  ],
  exports: [QaEvents, QaListService],
})
export class QaModule {}
