import type { OnApplicationShutdown } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { EventLoopDelay, withoutSamples } from './event-loop-delay.js';

/** What ops can see of one process, in Prometheus' words: base units, `_total` for counters. */
export class Metrics implements OnApplicationShutdown {
  readonly registry = new Registry();
  readonly #delay: EventLoopDelay;

  readonly votesAccepted = new Counter({
    name: 'plenum_votes_accepted_total',
    help: 'Votes answered with 202: they are in the durable queue.',
    registers: [this.registry],
  });

  readonly withdrawalsAccepted = new Counter({
    name: 'plenum_withdrawals_accepted_total',
    help: 'Withdrawals of votes answered with 202: they are in the durable queue.',
    registers: [this.registry],
  });

  readonly votesRefused = new Counter<'code'>({
    name: 'plenum_votes_refused_total',
    help: 'Votes and withdrawals answered with an error, by its code.',
    labelNames: ['code'],
    registers: [this.registry],
  });

  readonly ballotsCounted = new Counter({
    name: 'plenum_ballots_counted_total',
    help: 'Ballots written to the database: first ones, changed ones and withdrawals.',
    registers: [this.registry],
  });

  readonly batchSize = new Histogram({
    name: 'plenum_vote_batch_size',
    help: 'Votes that one job of the queue holds.',
    buckets: [1, 2, 5, 10, 25, 50, 100, 250, 500],
    registers: [this.registry],
  });

  readonly acceptToCount = new Histogram({
    name: 'plenum_vote_accept_to_count_seconds',
    help: 'From the cast of a vote to the commit that counts it, by the clocks of two processes.',
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers: [this.registry],
  });

  readonly countToScreen = new Histogram({
    name: 'plenum_result_count_to_screen_seconds',
    help: 'From the first commit that a result shows to its sending to the sockets of this process.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  readonly joins = new Counter({
    name: 'plenum_joins_total',
    help: 'Joins that were let in, of new and of returning participants.',
    registers: [this.registry],
  });

  readonly sockets = new Gauge<'role'>({
    name: 'plenum_sockets',
    help: 'Sockets connected to this process, by whose they are.',
    labelNames: ['role'],
    registers: [this.registry],
  });

  readonly streams = new Gauge({
    name: 'plenum_streams',
    help: 'Streams of results (Server-Sent Events) open on this process.',
    registers: [this.registry],
  });

  readonly refusals = new Counter<'code'>({
    name: 'plenum_refusals_total',
    help: 'Requests, handshakes and events answered with an error, by its code.',
    labelNames: ['code'],
    registers: [this.registry],
  });

  readonly requestDuration = new Histogram<'method' | 'route' | 'status'>({
    name: 'plenum_http_request_duration_seconds',
    help: 'Requests from their routing to the end of the answer; votes and streams are left out.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.025, 0.1, 0.25, 1, 2.5, 10],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry, ...withoutSamples });
    this.#delay = new EventLoopDelay(this.registry);
  }

  onApplicationShutdown(): void {
    this.#delay.close();
  }
}
