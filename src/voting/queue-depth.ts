import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { JobType, Queue } from 'bullmq';
import { type Environment, ENVIRONMENT } from '../platform/config/environment.js';
import { VOTES_QUEUE } from '../platform/queue/queues.js';

/** Between two looks at the queue, while votes come. Milliseconds. */
const LOOK_INTERVAL = 500;
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
  /** Until when what was seen is good. */
  #goodUntil = 0;
  #again: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(
    @InjectQueue(VOTES_QUEUE) private readonly queue: Queue,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Whether the queue is to take no more votes now. */
  get isFull(): boolean {
    if (Date.now() >= this.#goodUntil) void this.#look();
    return this.#jobs >= this.environment.maxQueuedBatches;
  }

  onApplicationShutdown(): void {
    this.#isClosed = true;
    clearTimeout(this.#again);
  }

  async #look(): Promise<void> {
    this.#goodUntil = Infinity; // one look at a time
    try {
      this.#jobs = await this.queue.getJobCountByTypes(...WAITING);
    } catch (error) {
      this.#logger.warn(error); // what was seen before stays; a queue that is away refuses by itself
    }
    this.#goodUntil = Date.now() + LOOK_INTERVAL;
    // Who is refused is told when to come back: by then it is known whether there is room.
    if (this.isFull && !this.#isClosed) {
      this.#again = setTimeout(() => void this.#look(), LOOK_INTERVAL).unref();
    }
  }
}
