import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { JobType, Queue } from 'bullmq';
import { type Environment, ENVIRONMENT } from '../../platform/config/environment.js';
import { VOTES_QUEUE } from '../votes.queue.js';

/** Between two looks at the queue, while many votes come. Milliseconds. */
const LOOK_INTERVAL = 500;
/** Votes that come between two looks where it takes longer: they cannot fill a queue. */
const FEW_VOTES = 100;
/** Between two looks where votes come one by one. Milliseconds. */
const LONG_INTERVAL = 10_000;
/** Paused ones are told apart by the backend on Postgres, though BullMQ's types do not say so. */
const WAITING = ['waiting', 'paused', 'delayed'] as JobType[];

/**
 * How many jobs wait to be counted, as it was a moment ago: a vote does not wait for the look, and
 * what comes in between two looks is at most some hundred jobs more than the bound.
 */
@Injectable()
export class QueueDepth implements OnApplicationShutdown {
  readonly #logger = new Logger(QueueDepth.name);
  #jobs = 0;
  /** When it was looked at last, by `Date.now()`; endless while it is. */
  #lookedAt = -Infinity;
  /** Votes since then. */
  #votes = 0;
  #again: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(
    @InjectQueue(VOTES_QUEUE) private readonly queue: Queue,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Whether the queue is to take no more votes now; asked for each of them. */
  get isFull(): boolean {
    this.#votes += 1;
    const interval = this.#votes > FEW_VOTES || this.#isOver ? LOOK_INTERVAL : LONG_INTERVAL;
    if (Date.now() >= this.#lookedAt + interval) void this.#look();
    return this.#isOver;
  }

  get #isOver(): boolean {
    return this.#jobs >= this.environment.maxQueuedBatches;
  }

  onApplicationShutdown(): void {
    this.#isClosed = true;
    clearTimeout(this.#again);
  }

  async #look(): Promise<void> {
    this.#lookedAt = Infinity; // one look at a time
    try {
      this.#jobs = await this.queue.getJobCountByTypes(...WAITING);
    } catch (error) {
      this.#logger.warn(error); // what was seen before stays; a queue that is away refuses by itself
    }
    this.#lookedAt = Date.now();
    this.#votes = 0;
    // Who is refused is told when to come back: by then it is known whether there is room.
    if (this.#isOver && !this.#isClosed) {
      this.#again = setTimeout(() => void this.#look(), LOOK_INTERVAL).unref();
    }
  }
}
