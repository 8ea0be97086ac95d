import { Injectable } from '@nestjs/common';
import { Gauge, Histogram } from 'prom-client';
import { Metrics } from '../platform/metrics/metrics.js';

/** Who is connected to this process, and how soon a result is sent there. */
@Injectable()
export class LiveMetrics {
  readonly countToScreen: Histogram;
  readonly sockets: Gauge<'role'>;
  readonly streams: Gauge;

  constructor({ registry }: Metrics) {
    const registers = [registry];
    this.countToScreen = new Histogram({
      name: 'plenum_result_count_to_screen_seconds',
      help: 'From the first commit that a result shows to its sending to the sockets of this process.',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
    this.sockets = new Gauge({
      name: 'plenum_sockets',
      help: 'Sockets connected to this process, by whose they are.',
      labelNames: ['role'],
      registers,
    });
    this.streams = new Gauge({
      name: 'plenum_streams',
      help: 'Streams of results (Server-Sent Events) open on this process.',
      registers,
    });
  }
}
