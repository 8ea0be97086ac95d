import { describe, expect, it } from '@jest/globals';
import type { Question, Result } from '../../src/contract/index.js';
import { wrongMotionIn } from './motion.rules.js';
import type { Casting } from './record.js';

const options = ['yes', 'no', 'abstain'].map((id) => ({ id, label: id }));
const question = { prompt: 'Shall we?', options } as unknown as Question;
const casting = (participantId: string, option: string): Casting => ({
  ...{ participantId, questionId: 'q', channel: 'REST' },
  attempts: [
    {
      ...{ choice: { optionIds: [option] }, sentAt: 0, answeredAt: 1 },
      outcome: { kind: 'accepted', receiptId: 'r' },
    },
  ],
});
const castings = [casting('ada', 'yes'), casting('bob', 'no'), casting('eve', 'abstain')];
const weights = new Map([
  ['ada', 57],
  ['bob', 21],
]);
const finalOf = (outcome: string, ...sums: [number, number, number]) => {
  const [yes, no, abstain] = sums;
  const present = yes + no + abstain;
  return {
    totalWeight: present,
    buckets: sums.map((weight) => ({ weight })),
    motion: { outcome, yes, no, abstain, present },
  } as unknown as Result;
};
const wrong = (final: Result | undefined) => wrongMotionIn({ question, castings, weights, final });

describe('a motion under chaos', () => {
  it('has the votes that those weigh who hold a receipt', () => {
    expect(wrong(finalOf('adopted', 57, 21, 1))).toEqual([]);
  });

  it.each([
    ['a vote too many', finalOf('adopted', 58, 21, 1)],
    ['heads in the place of votes', finalOf('rejected', 1, 1, 1)],
    ['another outcome', finalOf('rejected', 57, 21, 1)],
    ['nothing', undefined],
  ])('is wrong with %s', (_, final) => {
    expect(wrong(final)).toHaveLength(1);
  });
});
