import { describe, expect, it } from '@jest/globals';
import { inPresentRound, latestBallots, tallyChanges } from './counting.rules.js';
import type { QueuedBallot } from './vote.js';

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
const question = {
  id: 'q',
  sessionId: 's',
  kind: 'multiple_choice',
  round: 2,
  revision: 1,
  options,
  settings: {},
};

function aBallot(changes: Partial<QueuedBallot> = {}): QueuedBallot {
  return {
    questionId: 'q',
    round: 2,
    participantId: 'p',
    receiptId: '1',
    choice: [0],
    replaces: false,
    ...changes,
  };
}

describe('latestBallots', () => {
  it('keeps one a participant and question', () => {
    const ballots = [
      aBallot(),
      aBallot(),
      aBallot({ participantId: 'o' }),
      aBallot({ questionId: 'r' }),
    ];
    expect(latestBallots(ballots)).toHaveLength(3);
  });

  it('keeps the last one, in whatever order they come, and that it replaces', () => {
    const first = aBallot();
    const change = aBallot({ receiptId: '2', choice: [1], replaces: true });
    expect(latestBallots([first, change])).toEqual([change]);
    expect(latestBallots([change, first])).toEqual([change]);
  });
});

describe('inPresentRound', () => {
  it('drops what was cast before a reset, or for a question that is gone', () => {
    const present = aBallot();
    const ballots = [present, aBallot({ round: 1 }), aBallot({ questionId: 'gone' })];
    expect(inPresentRound(ballots, [question])).toEqual([present]);
  });
});

describe('tallyChanges', () => {
  it('adds first ballots, and moves changed ones from bucket to bucket', () => {
    const inserted = [aBallot({ choice: [0, 1] }), aBallot({ participantId: 'o', choice: [1] })];
    const ballot = aBallot({ participantId: 'x', choice: [1, 2] });
    const changes = tallyChanges([question], inserted, [{ ballot, earlierChoice: [0, 2] }]);
    expect(changes).toEqual([
      {
        questionId: 'q',
        newVotes: 2,
        buckets: new Map([
          ['a', 0],
          ['b', 3],
          ['c', 0],
        ]),
      },
    ]);
  });

  it('leaves a question alone that got nothing new', () => {
    expect(tallyChanges([question], [], [])).toEqual([]);
  });
});
