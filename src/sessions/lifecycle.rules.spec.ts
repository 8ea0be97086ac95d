import { describe, expect, it } from '@jest/globals';
import type { QuestionStatus, SessionStatus } from '../contract/index.js';
import { nextQuestionStatus, nextSessionStatus, takesVotes } from './lifecycle.rules.js';

const sessionStatuses: SessionStatus[] = ['draft', 'live', 'ended'];
const questionStatuses: QuestionStatus[] = ['draft', 'open', 'closed'];

describe('a session', () => {
  it('moves only forward', () => {
    const reached = (action: 'start' | 'end') =>
      sessionStatuses.map((status) => attempt(() => nextSessionStatus(action, status)));
    expect(reached('start')).toEqual(['live', 'invalid_transition', 'invalid_transition']);
    expect(reached('end')).toEqual(['invalid_transition', 'ended', 'invalid_transition']);
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

function attempt(step: () => string): string {
  try {
    return step();
  } catch (error) {
    return (error as { code: string }).code;
  }
}
