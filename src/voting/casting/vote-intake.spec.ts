import { expect, it } from '@jest/globals';
import { VoteIntake } from './vote-intake.js';
import type { Vote } from '../vote.js';

/** Some more than are on their way into the queue at a time. */
const VOTES = 4_000;

it('gives others their turn while it answers those of a full job', async () => {
  const intake = anIntake();
  let turn = 0;
  const count = () => {
    turn += 1;
    counting = setImmediate(count);
  };
  let counting = setImmediate(count);
  const answeredIn: number[] = [];
  await new Promise<void>((resolve, reject) => {
    const accept = () => {
      answeredIn.push(turn);
      if (answeredIn.length === VOTES) resolve();
    };
    for (let nth = 0; nth < VOTES; nth += 1) intake.take(aVote(nth), { accept, refuse: reject });
  });
  clearImmediate(counting);

  const [first, last] = [answeredIn[0]!, answeredIn[VOTES / 2]!];
  expect(last - first).toBeGreaterThanOrEqual(5);
});

/** An intake whose claims know each vote already: nothing goes into the queue. */
function anIntake(): VoteIntake {
  const claims = {
    claim: (_batch: string, votes: Vote[]) =>
      Promise.resolve(votes.map(() => ({ kind: 'accepted', receiptId: 'known' }))),
  };
  const sealing = { beforeFence: () => undefined };
  const needs = [
    claims,
    {},
    {},
    { isFull: false },
    sealing,
    {},
  ] as unknown as ConstructorParameters<typeof VoteIntake>;
  return new VoteIntake(...needs);
}

function aVote(nth: number): Vote {
  return {
    questionId: 'question',
    round: 1,
    openedAt: 0,
    participantId: String(nth),
    choice: [0],
    allowChange: false,
  };
}
