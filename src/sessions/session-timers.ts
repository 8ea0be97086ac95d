import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { endOf, type Pacing } from './pacing.rules.js';
import { END_SESSION, timerOptions, TIMERS_QUEUE } from './timers.queue.js';

export interface EndSessionJob {
  sessionId: string;
  /** ISO 8601. A session that was given another end has another job. */
  endsAt: string;
}

/** What a timer is told by. */
interface Timed {
  readonly id: string;
  readonly revision: number;
  readonly settings: Pacing;
}

/** Timers of sessions that end by themselves, in the durable queue as those of questions. */
@Injectable()
export class SessionTimers {
  readonly #logger = new Logger(SessionTimers.name);

  constructor(@InjectQueue(TIMERS_QUEUE) private readonly queue: Queue<EndSessionJob>) {}

  /** Has the session end when its time is over. Twice is once. */
  async schedule(session: Timed): Promise<void> {
    const end = endOf(session);
    if (!end) return;
    await this.queue.add(
      END_SESSION,
      { sessionId: session.id, endsAt: end.toISOString() },
      timerOptions(jobIdOf(session, end), end),
    );
  }

  /**
   * Takes the timer of before out of the queue: it would do nothing when it went off, so this may fail.
   * @param now the session as it is; its own timer stays
   */
  async drop(before: Timed, now?: Timed): Promise<void> {
    const jobs = [before, now].map((one) => {
      const end = one && endOf(one);
      return end && jobIdOf(one, end);
    });
    const [old, present] = jobs;
    if (!old || old === present) return;
    await this.queue.remove(old).catch((error: unknown) => this.#logger.warn(error));
  }
}

/**
 * Another one with each edit of the settings: what is dropped is not what was scheduled since. Only who has
 * a session end and reopen at once may drop what counts: MissedEnds makes up for it.
 */
function jobIdOf({ id, revision }: Timed, end: Date): string {
  return `end-${id}-${revision}-${end.getTime()}`;
}
