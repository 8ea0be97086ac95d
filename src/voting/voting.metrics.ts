import { Injectable, Module } from '@nestjs/common';
import { Counter, Histogram } from 'prom-client';
import { Metrics } from '../platform/metrics/metrics.js';

/** Votes from their acceptance to their count. */
@Injectable()
export class VotingMetrics {
  readonly votesAccepted: Counter;
  readonly withdrawalsAccepted: Counter;
  readonly votesRefused: Counter<'code'>;
  readonly ballotsCounted: Counter;
  readonly batchSize: Histogram;
  readonly acceptToCount: Histogram;

  constructor({ registry }: Metrics) {
    const registers = [registry];
    this.votesAccepted = new Counter({
      name: 'plenum_votes_accepted_total',
      help: 'Votes answered with 202: they are in the durable queue.',
      registers,
    });
    this.withdrawalsAccepted = new Counter({
      name: 'plenum_withdrawals_accepted_total',
      help: 'Withdrawals of votes answered with 202: they are in the durable queue.',
      registers,
    });
    this.votesRefused = new Counter({
      name: 'plenum_votes_refused_total',
      help: 'Votes and withdrawals answered with an error, by its code.',
      labelNames: ['code'],
      registers,
    });
    this.ballotsCounted = new Counter({
      name: 'plenum_ballots_counted_total',
      help: 'Ballots written to the database: first ones, changed ones and withdrawals.',
      registers,
    });
    this.batchSize = new Histogram({
      name: 'plenum_vote_batch_size',
      help: 'Votes that one job of the queue holds.',
      buckets: [1, 2, 5, 10, 25, 50, 100, 250, 500],
      registers,
    });
    this.acceptToCount = new Histogram({
      name: 'plenum_vote_accept_to_count_seconds',
      help: 'From the cast of a vote to the commit that counts it, by the clocks of two processes.',
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
      registers,
    });
  }
}

/** They are registered once in a process, whether it takes votes, counts them, or both. */
@Module({ providers: [VotingMetrics], exports: [VotingMetrics] })
export class VotingMetricsModule {}
