import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { Metrics } from '../platform/metrics/metrics.js';

@Injectable()
export class ParticipantsMetrics {
  readonly joins: Counter;

  constructor({ registry }: Metrics) {
    this.joins = new Counter({
      name: 'plenum_joins_total',
      help: 'Joins that were let in, of new and of returning participants.',
      registers: [registry],
    });
  }
}
