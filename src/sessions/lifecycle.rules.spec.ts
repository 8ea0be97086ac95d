import { describe, expect, it } from '@jest/globals';
import { limits, type QuestionStatus, type SessionStatus } from '../contract/index.js';
import {
  extended,
  laterThan,
  nextQuestionStatus,
  nextSessionStatus,
  opening,
  takesVotes,
} from './lifecycle.rules.js';

const sessionStatuses: SessionStatus[] = ['draft', 'live', 'ended'];
const questionStatuses: QuestionStatus[] = ['draft', 'open', 'closed'];

describe('a session', () => {
  it('moves forward, and back only to be live again', () => {
    const reached = (action: 'start' | 'end' | 'reopen') =>
      sessionStatuses.map((status) => attempt(() => nextSessionStatus(action, status)));
    expect(reached('start')).toEqual(['live', 'invalid_transition', 'invalid_transition']);
    expect(reached('end')).toEqual(['invalid_transition', 'ended', 'invalid_transition']);
    expect(reached('reopen')).toEqual(['invalid_transition', 'invalid_transition', 'live']);
  });
});

describe('a question', () => {
  it('opens, closes and opens again', () => {
    const reached = (action: 'open' | 'close') =>
      questionStatuses.map((status) => attempt(() => nextQuestionStatus(action, status)));
    expect(reached('open')).toEqual(['open', 'invalid_transition', 'open']);
    expect(reached('close')).toEqual(['invalid_transition', 'closed', 'invalid_transition']);
  });

  it('takes votes while it is open, until the very millisecond its timer ends', () => {
    const open = { status: 'open' as const, closesAt: new Date(1000) };
    expect(takesVotes(open, 999)).toBe(true);
    expect(takesVotes(open, 1000)).toBe(false);
    expect(takesVotes({ ...open, closesAt: null }, 1000)).toBe(true);
    expect(takesVotes({ ...open, status: 'closed' }, 999)).toBe(false);
    expect(takesVotes({ ...open, status: 'draft' }, 999)).toBe(false);
  });
});

describe('the times of a question that opens', () => {
  const now = 4_000;

  it('are as far apart as it is open, to the millisecond', () => {
    const times = { openedAt: new Date(4_000), closedAt: null, closesAt: new Date(64_000) };
    expect(opening(null, 60, now)).toEqual(times);
    expect(opening(new Date(3_000), 60, now)).toEqual(times);
    expect(opening(null, null, now).closesAt).toBeNull();
  });

  it('come after the last closing, whose process may have had another clock; it closes by ours', () => {
    const closedAt = new Date(9_000);
    expect(opening(closedAt, 60, now)).toMatchObject({
      openedAt: new Date(9_001),
      closesAt: new Date(64_000),
    });
    expect(laterThan(closedAt, now)).toEqual(new Date(9_001));
    expect(laterThan(closedAt, 10_000)).toEqual(new Date(10_000));
    expect(laterThan(null, now)).toEqual(new Date(4_000));
  });
});

describe('more time', () => {
  const open = { status: 'open' as const, closesAt: new Date(10_000) };
  const now = 4_000;
  const max = now + limits.durationMax * 1000;
  const give = (question: Parameters<typeof extended>[0], seconds: number) =>
    attempt(() => String(extended(question, seconds, now).getTime()));

  it('is added to what is left', () => {
    expect(give(open, 1)).toBe('11000');
    expect(give(open, 30)).toBe('40000');
  });

  it('is no more than a question can be opened for', () => {
    expect(give(open, limits.durationMax)).toBe(String(max));
    expect(give({ ...open, closesAt: new Date(max - 1_000) }, 1)).toBe(String(max));
    expect(give({ ...open, closesAt: new Date(max - 1_000) }, 60)).toBe(String(max));
  });

  it('never takes any away, whatever the clock of the process that opened it', () => {
    expect(give({ ...open, closesAt: new Date(max + 500) }, 60)).toBe(String(max + 500));
  });

  it.each<[string, Parameters<typeof extended>[0]]>([
    ['a draft', { status: 'draft', closesAt: null }],
    ['a closed one', { ...open, status: 'closed' }],
    ['one without a timer', { ...open, closesAt: null }],
    ['one whose time is over', { ...open, closesAt: new Date(now) }],
  ])('is nothing for %s', (_, question) => {
    expect(give(question, 30)).toBe('invalid_transition');
  });
});

function attempt(step: () => string): string {
  try {
    return step();
  } catch (error) {
    return (error as { code: string }).code;
  }
}
