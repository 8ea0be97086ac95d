import { describe, expect, it } from '@jest/globals';
import { halvesOf, isAbout, readableBallots, together, votesOf } from './poison.rules.js';
import type { CountJob } from '../vote-jobs.js';

type QueuedVote = CountJob['questions'][number]['ballots'][number];

const vote = (participantId: string): QueuedVote => [participantId, `r-${participantId}`, 0, 0];
const [one, two, three] = ['p1', 'p2', 'p3'].map(vote) as [QueuedVote, QueuedVote, QueuedVote];
const question = (id: string, ...ballots: QueuedVote[]) => ({ id, round: 1, ballots });
const job = { questions: [question('q', one, two), question('r', three)] };
const noJobs = [null, undefined, {}, { questions: null }, { questions: 'q' }] as unknown[];

describe('halvesOf', () => {
  it('gives all votes of a job, half of them each', () => {
    expect(halvesOf(job)).toEqual([
      { questions: [question('q', one), question('q', two)] },
      { questions: [question('r', three)] },
    ]);
  });

  it('stops at one vote, and where nothing can be taken apart', () => {
    expect(halvesOf({ questions: [question('q', one)] })).toBeUndefined();
    for (const data of noJobs) expect(halvesOf(data as CountJob)).toBeUndefined();
  });

  it('keeps what is malformed, as a vote of its own', () => {
    const questions = [question('q', one, null as never), null] as CountJob['questions'];
    expect(votesOf({ questions })).toEqual([
      question('q', one),
      question('q', null as never),
      null,
    ]);
  });
});

describe('readableBallots', () => {
  it('leaves out what is malformed', () => {
    const questions = [null as never, question('q', one, null as never, two)];
    expect(readableBallots({ questions }).map(({ participantId }) => participantId)).toEqual([
      'p1',
      'p2',
    ]);
    for (const data of noJobs) expect(readableBallots(data as CountJob)).toEqual([]);
  });
});

describe('isAbout', () => {
  it('tells whose votes are in a job, whatever it holds', () => {
    const first = (questionId: string) => ({ questionId, round: 1 });
    const told = ['q', 'r', 's'].map((id) => isAbout(job, first(id)));
    expect(told).toEqual([true, true, false]);
    expect(isAbout(job, { questionId: 'q', round: 2 })).toBe(false);
    for (const data of noJobs) expect(isAbout(data as CountJob, first('q'))).toBe(false);
  });
});

describe('together', () => {
  it('joins what is left of both halves, for the first reason', () => {
    const parts = [one, two].map((ballot, index) => ({
      job: { questions: [question('q', ballot)] },
      reason: `reason ${index}`,
    }));
    expect(together(parts)).toEqual({
      job: { questions: [question('q', one), question('q', two)] },
      reason: 'reason 0',
    });
    expect(together(parts.slice(1))).toBe(parts[1]);
    expect(together([])).toBeUndefined();
  });
});
