import { Module } from '@nestjs/common';
import { byTopology } from '../../platform/topology.js';
import { ResultsModule } from '../../results/index.js';
import { SessionsModule } from '../../sessions/index.js';
import { Claims } from '../claims/claims.js';
import { MemoryClaims } from '../claims/memory-claims.js';
import { RedisClaims } from '../claims/redis-claims.js';
import { BallotsRepository } from '../counting/ballots.repository.js';
import { MotionCountingService } from '../motions/motion-counting.service.js';
import { WeighedBallotsRepository } from '../motions/weighed-ballots.repository.js';
import { Receipts } from '../receipts.js';
import { SealingService } from './sealing.service.js';

/** What ends rounds, and the claims that it fences: also where a timer closes a question. */
@Module({
  imports: [SessionsModule, ResultsModule],
  providers: [
    BallotsRepository,
    byTopology(Claims, { standalone: MemoryClaims, scaledOut: RedisClaims }),
    MotionCountingService,
    Receipts,
    SealingService,
    WeighedBallotsRepository,
  ],
  exports: [BallotsRepository, Claims, MotionCountingService, Receipts, SealingService],
})
export class SealingModule {}
