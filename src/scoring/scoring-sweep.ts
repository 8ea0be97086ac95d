import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Pacer } from '../platform/pacer/pacer.js';
import { ScoresRepository } from './scores.repository.js';
import { ScoringMetrics } from './scoring.metrics.js';
import { ScoringService } from './scoring.service.js';

/** Between two looks for what is not scored. Milliseconds. */
const INTERVAL = 2_000;
/** Such looks are for what was closed in so many milliseconds: a day. */
const OF_LATE = 24 * 60 * 60 * 1_000;
/** Between two looks among all that was ever closed. Milliseconds. */
const WHOLE_INTERVAL = 10 * 60 * 1_000;
/** Questions of one look; what is left is found by the next. */
const MAX_AT_ONCE = 100;

/**
 * Scores what was not: the process that made a result final has died before, or a vote was counted
 * after that. The process whose turn it is does so for all.
 */
@Injectable()
export class ScoringSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(ScoringSweep.name);
  #timer: NodeJS.Timeout | undefined;
  #sweep: Promise<void> | undefined;
  /** By `performance.now()`. */
  #wholeAt = 0;

  constructor(
    private readonly scores: ScoresRepository,
    private readonly scoring: ScoringService,
    private readonly pacer: Pacer,
    private readonly metrics: ScoringMetrics,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => {
      this.#sweep ??= this.#look().finally(() => (this.#sweep = undefined));
    }, INTERVAL);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#sweep;
  }

  /** Never rejects. */
  async #look(): Promise<void> {
    try {
      if (!(await this.pacer.takeTurn('scores', INTERVAL))) return;
      const isWhole = performance.now() >= this.#wholeAt;
      const since = isWhole ? undefined : new Date(Date.now() - OF_LATE);
      for (const id of await this.scores.listDue(MAX_AT_ONCE, since)) await this.#score(id);
      if (isWhole) this.#wholeAt = performance.now() + WHOLE_INTERVAL;
    } catch (error) {
      this.#logger.error(error); // the next look makes up for it
    }
  }

  /** Never rejects: one that cannot be scored is no reason to leave the others. */
  async #score(questionId: string): Promise<void> {
    try {
      const changed = await this.scoring.score(questionId);
      if (changed > 0) this.metrics.madeUp.inc();
    } catch (error) {
      this.#logger.error(error);
    }
  }
}
