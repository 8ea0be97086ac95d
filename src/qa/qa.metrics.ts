import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { DomainError } from '../platform/domain-error.js';
import { Metrics } from '../platform/metrics/metrics.js';

/** Codes of what is refused because there is too much of it. */
const limits = ['limit_reached', 'too_many_requests', 'overloaded'];

/** What the audience asks and votes on. */
@Injectable()
export class QaMetrics {
  readonly asked: Counter;
  readonly votes: Counter;
  readonly waiting: Gauge;
  readonly #limited: Counter<'code'>;

  constructor({ registry }: Metrics) {
    const registers = [registry];
    this.asked = new Counter({
      name: 'plenum_qa_items_asked_total',
      help: 'Questions from the audience that were written down; a retry is none.',
      registers,
    });
    this.votes = new Counter({
      name: 'plenum_qa_votes_total',
      help: 'Votes on them, and votes taken back, that were answered with 200.',
      registers,
    });
    this.#limited = new Counter({
      name: 'plenum_qa_limited_total',
      help: 'Questions, and votes on them, that a limit refused, by the code.',
      labelNames: ['code'],
      registers,
    });
    this.waiting = new Gauge({
      name: 'plenum_qa_waiting',
      help: 'Questions from the audience that are being written down or wait for that.',
      registers,
    });
  }

  /** Counts what a limit refuses. */
  async limited<T>(work: Promise<T>): Promise<T> {
    return work.catch((error: unknown) => {
      if (error instanceof DomainError && limits.includes(error.code)) {
        this.#limited.inc({ code: error.code });
      }
      throw error;
    });
  }
}
