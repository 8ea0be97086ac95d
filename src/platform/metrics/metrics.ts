import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { ErrorCode } from '../../contract/index.js';

/** What ops can see of one process, in Prometheus' words: base units, `_total` for counters. */
export class Metrics {
  readonly registry = new Registry();

  readonly votesAccepted = new Counter({
    name: 'plenum_votes_accepted_total',
    help: 'Votes answered with 202: they are in the durable queue.',
    registers: [this.registry],
  });

  readonly votesRefused = new Counter<'code'>({
    name: 'plenum_votes_refused_total',
    help: 'Votes answered with an error, by its code.',
    labelNames: ['code'],
    registers: [this.registry],
  });

  readonly ballotsCounted = new Counter({
    name: 'plenum_ballots_counted_total',
    help: 'Ballots written to the database, first ones and changed ones.',
    registers: [this.registry],
  });

  readonly batchSize = new Histogram({
    name: 'plenum_vote_batch_size',
    help: 'Votes that one job of the queue holds.',
    buckets: [1, 2, 5, 10, 25, 50, 100, 250, 500],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  refused(code: ErrorCode): void {
    this.votesRefused.inc({ code });
  }
}
