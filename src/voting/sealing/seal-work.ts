import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { type ClosedRound, ResultsService } from '../../results/index.js';
import { isAbout } from '../counting/poison.rules.js';
import { MotionCountingService } from '../motions/motion-counting.service.js';
import { COUNT_JOB, type CountJob, type SealJob } from '../vote-jobs.js';
import { VOTES_QUEUE } from '../votes.queue.js';

/** Jobs that a seal looks into at a time. */
const SEAL_PAGE = 50;

/** What a worker does with a seal. */
@Injectable()
export class SealWork {
  constructor(
    private readonly results: ResultsService,
    private readonly motions: MotionCountingService,
    @InjectQueue(VOTES_QUEUE) private readonly queue: Queue<CountJob | SealJob>,
  ) {}

  /**
   * Makes the result final, when no batch of the round that was closed is left. One that has failed
   * permanently is not waited for; counted later, after all, it corrects the result.
   * @returns false where it is too early
   */
  async work({ questionId, round, closedAt }: SealJob): Promise<boolean> {
    const closed = { questionId, round, closedAt: new Date(closedAt) };
    const isAwaited = (await this.results.isFinal(closed)) === false;
    if (isAwaited && (await this.#isLeft(closed))) return false;
    await this.results.markFinal(closed, await this.motions.deciding(questionId));
    return true;
  }

  /**
   * Whether the queue has votes of that round. All were queued before the seal, as the fence lets
   * none through after it: so the times of the jobs, told by clocks that differ, are not asked. One
   * that is tried again stands behind younger ones, so all are looked at.
   */
  async #isLeft(closed: ClosedRound): Promise<boolean> {
    const ids = await this.queue.getRanges(['active', 'delayed', 'wait'], 0, -1, true);
    for (let start = 0; start < ids.length; start += SEAL_PAGE) {
      const page = ids.slice(start, start + SEAL_PAGE);
      const jobs = await Promise.all(page.map((id) => this.queue.getJob(id)));
      const isHere = jobs.some(
        (job) => job?.name === COUNT_JOB && isAbout(job.data as CountJob, closed),
      );
      if (isHere) return true;
    }
    return false;
  }
}
