import { describe, expect, it } from '@jest/globals';
import type { MotionResult } from '../../contract/motion.js';
import { minutesColumns, minutesRows } from './minutes.rules.js';

const question = { prompt: '=We *buy* a piano.', closedAt: new Date('2026-05-04T08:30:00Z') };
const motion: MotionResult = {
  ...({ outcome: 'adopted', weighted: true, yes: 57, no: 21, abstain: 6, present: 84 } as const),
  ...{ base: 78, needed: 52, quorum: 50, entitled: 99 },
  terms: { quorum: { votes: 50 }, majority: 'two_thirds', base: 'yes_no' },
};

describe('minutes', () => {
  it('have a row a motion that was decided', () => {
    const [row, ...others] = minutesRows(question, 2, { motion, totalVotes: 3 });
    expect(others).toEqual([]);
    expect(row).toEqual([
      ...[3, '=We buy a piano.', 'Adopted', 57, 21, 6, 84, 99],
      ...['Two-thirds majority of votes for and against', 78, 52, 50],
      ...[1, 3, '2026-05-04T08:30:00.000Z'],
    ]);
    expect(row).toHaveLength(minutesColumns.length);
  });

  it('have none of others', () => {
    expect(minutesRows(question, 0, undefined)).toEqual([]);
    expect(minutesRows(question, 0, { totalVotes: 3 })).toEqual([]);
    const open = { ...motion, outcome: 'open' } as const;
    expect(minutesRows(question, 0, { motion: open, totalVotes: 3 })).toEqual([]);
  });
});
