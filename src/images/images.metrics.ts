import { Injectable } from '@nestjs/common';
import { Histogram } from 'prom-client';
import { Metrics } from '../platform/metrics/metrics.js';

@Injectable()
export class ImagesMetrics {
  readonly encoding: Histogram;

  constructor({ registry }: Metrics) {
    this.encoding = new Histogram({
      name: 'plenum_image_encoding_seconds',
      help: 'From an upload that has come in to what is kept of it, with the wait for those before.',
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20],
      registers: [registry],
    });
  }
}
