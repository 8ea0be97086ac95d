import { UPKEEP_QUEUE } from '../../../src/admin/upkeep.queue.js';
import type { TestPlenum } from './plenum.js';
import { runJob, withQueueOf } from './queue-access.js';

/** Has what is done once a day be done now, and waits for it. */
export function runUpkeep(plenum: TestPlenum): Promise<void> {
  return runJob(plenum, UPKEEP_QUEUE, 'delete-expired', {});
}

/** When it is to be done next, of each time that somebody has asked for it. */
export function upkeepTimes(plenum: TestPlenum): Promise<Date[]> {
  return withQueueOf(plenum, UPKEEP_QUEUE, async (queue) => {
    const schedulers = await queue.getJobSchedulers();
    const jobs = await queue.getJobs(['delayed', 'waiting']);
    if (jobs.length !== schedulers.length) throw new Error(`${jobs.length} jobs wait`);
    return schedulers.map(({ next }) => new Date(next!));
  });
}
