import { describe, expect, it } from '@jest/globals';
import { firstVotes, inPresentRound, latestBallots, tallyChanges } from './counting.rules.js';
import type { QueuedBallot } from '../vote.js';

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
const question = {
  id: 'q',
  sessionId: 's',
  kind: 'multiple_choice',
  round: 2,
  revision: 1,
  options,
  settings: {},
  crossTabbed: false,
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

describe('firstVotes', () => {
  const known = (id: string, round: number) => (id === 'q' && round === 2 ? question : undefined);

  it('are those that replace none, of a question that is known, one a participant', () => {
    const ballots = [aBallot(), aBallot({ participantId: 'o', choice: [0, 2] }), aBallot()];
    const { first, others } = firstVotes(ballots, known);
    expect(others).toEqual([]);
    expect(first).toHaveLength(1);
    expect(first[0]!.ballots.map(({ participantId }) => participantId)).toEqual(['p', 'o']);
    expect(first[0]!.change).toEqual({
      questionId: 'q',
      newVotes: 2,
      buckets: new Map([
        ['a', 2],
        ['c', 1],
      ]),
    });
  });

  it.each([
    ['a changed vote', { replaces: true }],
    ['a vote with a name', { voter: { name: 'Ada' } }],
    ['a vote of another round', { round: 1 }],
  ])('are none of a question with %s', (_, changes) => {
    const ballots = [aBallot(), aBallot({ participantId: 'o', ...changes })];
    expect(firstVotes(ballots, known)).toEqual({ first: [], others: ballots });
  });

  it.each([
    ['that is not known', { questionId: 'r' }],
    ['of which nothing but withdrawals came', { choice: [] }],
  ])('are none of a question %s', (_, changes) => {
    const ballots = [aBallot(changes)];
    expect(firstVotes(ballots, known)).toEqual({ first: [], others: ballots });
  });

  it('of one question stay apart from what comes for another', () => {
    const other = aBallot({ questionId: 'r' });
    const { first, others } = firstVotes([aBallot(), other], known);
    expect(first.map(({ change }) => change.questionId)).toEqual(['q']);
    expect(others).toEqual([other]);
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
