import { Counter } from 'k6/metrics';
import type { Result } from '../../src/contract/index.ts';

const accepted = new Counter('votes_accepted');
const counted = new Counter('votes_counted');
/**
 * Accepted minus counted, by question. A threshold knows one metric and virtual users share no
 * memory, so the difference is made by the metric itself: every accepted vote adds 1, the teardown
 * takes away what the final result holds, and 0 must be left. k6 judges thresholds after the
 * teardown, and exits with 99 where one is missed.
 */
const uncounted = new Counter('votes_uncounted');

/** To be called once a participant and question; a changed vote is no further vote. */
export function noteAccepted(question: number): void {
  accepted.add(1);
  uncounted.add(1, { question: String(question) });
}

export function noteCounted(question: number, { totalVotes }: Result): void {
  counted.add(totalVotes);
  uncounted.add(-totalVotes, { question: String(question) });
}

/** That counted equals accepted for each question, and that there was something to count. */
export function allCounted(questions: number): Record<string, string[]> {
  const thresholds: Record<string, string[]> = { votes_accepted: ['count>0'] };
  for (let question = 0; question < questions; question += 1) {
    thresholds[`votes_uncounted{question:${question}}`] = ['count==0'];
  }
  return thresholds;
}
