import { UPKEEP_QUEUE } from './admin/upkeep.queue.js';
import { TIMERS_QUEUE } from './sessions/timers.queue.js';
import { VOTES_QUEUE } from './voting/votes.queue.js';

/** All queues that there are. Failed jobs are listed in this order. */
export const queueNames: readonly string[] = [VOTES_QUEUE, TIMERS_QUEUE, UPKEEP_QUEUE];
