import { describe, expect, it } from '@jest/globals';
import type { Question } from '../contract/index.js';
import { Turnout } from './turnout.js';

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
const colours = { kind: 'multiple_choice', options, settings: {} } as unknown as Question;
const rating = { kind: 'rating', options: [], settings: {} } as unknown as Question;

const receipt = (id: string) => ({ id, questionId: 'q', status: 'accepted' as const });

describe('Turnout', () => {
  it('counts participants, and what they chose last', () => {
    const turnout = new Turnout(colours);
    turnout.hold('p', receipt('1'), { optionIds: ['a', 'b'] });
    turnout.hold('p', receipt('2'), { optionIds: ['b'] });
    turnout.hold('o', receipt('3'), { optionIds: ['b', 'c'] });
    expect(turnout.accepted).toBe(2);
    expect(Object.fromEntries(turnout.chosen())).toEqual({ a: 0, b: 2, c: 1 });
    expect(turnout.complaints.size).toBe(0);
  });

  it('complains where the same vote gets another receipt', () => {
    const turnout = new Turnout(rating);
    turnout.hold('p', receipt('1'), { value: 4 });
    turnout.hold('p', receipt('1'), { value: 4 });
    expect(turnout.complaints.size).toBe(0);
    turnout.hold('p', receipt('2'), { value: 4 });
    expect([...turnout.complaints.values()]).toEqual([1]);
  });
});
