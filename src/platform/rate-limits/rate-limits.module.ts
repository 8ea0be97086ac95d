import { Global, Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import { RateCounts } from './rate-counts.js';
import { RateLimits } from './rate-limits.js';

/** Each call that is limited says how; there is no limit for all. */
const throttlers = [{ limit: Infinity, ttl: 1_000 }];

@Global()
@Module({
  imports: [
    ThrottlerModule.forRootAsync({
      inject: [RateCounts],
      useFactory: (storage: RateCounts) => ({ throttlers, storage, setHeaders: false }),
    }),
  ],
  providers: [RateLimits],
  exports: [RateLimits],
})
export class RateLimitsModule {}
