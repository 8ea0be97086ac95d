import { describe, expect, it } from '@jest/globals';
import type { Question } from '../../../src/contract/index.js';
import { follow, type Picks } from './picks.rules.js';

const at = (minute: number) => `2026-01-01T12:${`${minute}`.padStart(2, '0')}:00.000Z`;

const aQuestion = (given: Partial<Question> = {}) =>
  ({
    id: 'q1',
    status: 'open',
    openedAt: at(0),
    closedAt: null,
    options: [],
    ...given,
  }) as Question;

const open = aQuestion();
const closed = aQuestion({ status: 'closed', closedAt: at(5) });
const choice = { optionIds: ['a'] };
const picked: Picks = { q1: { question: open, choice } };
const missed: Picks = { q1: { question: closed, choice, missedAt: at(5) } };

describe('follow', () => {
  it('leaves as it is what is still open', () => {
    expect(follow(picked, [open], at(1))).toBe(picked);
  });

  it('has missed it where voting closed, since then', () => {
    expect(follow(picked, [closed], at(6))).toEqual(missed);
  });

  it('has missed it where the question is not shown any more, since now', () => {
    expect(follow(picked, [], at(6))).toEqual({
      q1: { question: open, choice, missedAt: at(6) },
    });
  });

  it('keeps what was missed as it is, also beside a question that was open before', () => {
    const other = aQuestion({ id: 'q2', openedAt: at(4) });
    expect(follow(missed, [closed, other], at(7))).toBe(missed);
  });

  it('forgets it where another question was opened after it', () => {
    const other = aQuestion({ id: 'q2', openedAt: at(8) });
    expect(follow(missed, [closed, other], at(9))).toEqual({});
  });

  it('has it picked again where the question is open again', () => {
    const again = aQuestion({ openedAt: at(8) });
    expect(follow(missed, [again], at(9))).toEqual({ q1: { question: again, choice } });
  });

  it('knows the question as it is now', () => {
    const longer = aQuestion({ closesAt: at(30) });
    expect(follow(picked, [longer], at(1)).q1!.question).toBe(longer);
  });
});
