import { parentPort } from 'node:worker_threads';
import type { Summed, Summing } from '../../summary-thread.js';
import type { Counts } from '../question-kind.js';
import { summarize } from './summarize.rules.js';

/** A thread that counts rankings which take long, so that no vote waits for it. It loads nothing else. */
parentPort!.on('message', ({ asked, counts, totalVotes }: Summing) => {
  const begunAt = performance.now();
  const summarized = summarize(JSON.parse(counts) as Counts, totalVotes, asked);
  parentPort!.postMessage({ summarized, took: performance.now() - begunAt } satisfies Summed);
});
