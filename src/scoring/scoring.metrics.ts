import { Injectable } from '@nestjs/common';
import { Counter, Histogram } from 'prom-client';
import { Metrics } from '../platform/metrics/metrics.js';

/** Points of quizzes, from the last counted vote to the leaderboard. */
@Injectable()
export class ScoringMetrics {
  readonly scoring: Histogram;
  readonly madeUp: Counter;
  readonly ranking: Histogram;

  constructor({ registry }: Metrics) {
    const registers = [registry];
    const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
    this.scoring = new Histogram({
      name: 'plenum_scoring_seconds',
      help: 'How long it took to score all answers to a question, with the wait for its lock.',
      buckets,
      registers,
    });
    this.madeUp = new Counter({
      name: 'plenum_scoring_made_up_total',
      help: 'Questions that were scored later: their process died, or votes came after the end.',
      registers,
    });
    this.ranking = new Histogram({
      name: 'plenum_leaderboard_seconds',
      help: 'How long it took to read and rank all who play in a session.',
      buckets,
      registers,
    });
  }
}
