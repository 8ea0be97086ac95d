import { describe, expect, it } from '@jest/globals';
import type { Question, QuestionStatus, Session } from '../../../src/contract/index.js';
import {
  askedQuestions,
  othersOpen,
  shownQuestion,
  stageOf,
  stepBack,
  stepForward,
} from './console.rules.js';

/** Questions `a`, `b`, …: a status with the hour at which each was opened. */
function aSession(...all: [QuestionStatus, number?][]): Session {
  const questions = all.map(([status, hour], position) => ({
    id: String.fromCharCode(97 + position),
    position,
    status,
    openedAt: hour === undefined ? null : `2026-01-01T${10 + hour}:00:00Z`,
  }));
  return { status: 'live', questions } as unknown as Session;
}
const find = (session: Session, wanted: string) =>
  session.questions.find(({ id }) => id === wanted)!;
const ids = (questions: Question[]) => questions.map(({ id }) => id).join('');

describe('shownQuestion', () => {
  it.each([
    ['nothing was opened', aSession(['draft'], ['draft']), 'a'],
    ['one is open', aSession(['closed', 1], ['open', 2], ['draft']), 'b'],
    ['all are closed', aSession(['closed', 1], ['closed', 2]), 'b'],
    ['there are none', aSession(), undefined],
  ])('where %s', (_, session, id) => {
    expect(shownQuestion(session, undefined)?.id).toBe(id);
  });

  it('is what the host has turned to, until something comes onto the stage', () => {
    const before = aSession(['closed', 1], ['open', 2], ['draft']);
    const look = { questionId: 'a', stage: stageOf(before) };
    expect(shownQuestion(before, look)?.id).toBe('a');
    const closed = aSession(['closed', 1], ['closed', 2], ['draft']);
    expect(shownQuestion(closed, look)?.id).toBe('a');
    const opened = aSession(['closed', 1], ['closed', 2], ['open', 3]);
    expect(shownQuestion(opened, look)?.id).toBe('c');
    const openedAgain = aSession(['closed', 1], ['open', 4], ['draft']);
    expect(shownQuestion(openedAgain, look)?.id).toBe('b');
  });

  it('does not stay with what is gone', () => {
    const session = aSession(['open', 1]);
    expect(shownQuestion(session, { questionId: 'x', stage: stageOf(session) })?.id).toBe('a');
  });
});

describe('stepForward', () => {
  it.each([
    ['the first is still to be opened', aSession(['draft'], ['draft']), 'a', 'open a'],
    ['one is open', aSession(['open', 1], ['draft']), 'a', 'open b'],
    ['one before was never opened', aSession(['draft'], ['open', 1]), 'b', 'open a'],
    [
      'one looks at what was before',
      aSession(['closed', 1], ['closed', 2], ['open', 3]),
      'a',
      'show b',
    ],
    ['one looks at what comes later', aSession(['open', 1], ['draft'], ['draft']), 'c', 'open b'],
    ['nothing is left', aSession(['closed', 1], ['open', 2]), 'b', undefined],
  ])('where %s', (_, session, from, wanted) => {
    const step = stepForward(session, find(session, from));
    expect(step && `${step.does} ${step.question.id}`).toBe(wanted);
  });
});

it('stepBack shows the one before, if there is one', () => {
  const session = aSession(['closed', 1], ['open', 2], ['draft']);
  expect(stepBack(session, find(session, 'c'))?.id).toBe('b');
  expect(stepBack(session, find(session, 'a'))).toBeUndefined();
});

it('othersOpen leaves out what is shown, and what takes no votes', () => {
  const session = aSession(['open', 1], ['open', 2], ['closed', 3], ['draft']);
  expect(ids(othersOpen(session, find(session, 'a')))).toBe('b');
  expect(ids(othersOpen(session, find(session, 'd')))).toBe('ab');
});

it('askedQuestions leaves out what was never opened', () => {
  expect(ids(askedQuestions(aSession(['closed', 1], ['draft'], ['open', 2])))).toBe('ac');
});
