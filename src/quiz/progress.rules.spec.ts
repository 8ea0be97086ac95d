import { describe, expect, it } from '@jest/globals';
import { toProgress } from './progress.rules.js';

describe('toProgress', () => {
  it('says of each question how many have answered it, and how many have answered so many', () => {
    const counted = { answered: { a: 3, c: 1 }, done: { 1: 2, 2: 1 }, idle: 0 };
    expect(toProgress('s', ['a', 'b', 'c'], counted)).toEqual({
      sessionId: 's',
      participants: 3,
      questions: [
        { questionId: 'a', answered: 3 },
        { questionId: 'b', answered: 0 },
        { questionId: 'c', answered: 1 },
      ],
      done: [0, 2, 1, 0],
    });
  });

  it('counts who plays and has answered nothing', () => {
    const counted = { answered: { a: 2 }, done: { 1: 2 }, idle: 3 };
    expect(toProgress('s', ['a'], counted)).toMatchObject({ participants: 5, done: [3, 2] });
  });

  it('is of nobody where there are no questions', () => {
    expect(toProgress('s', [], { answered: {}, done: {}, idle: 0 })).toEqual({
      sessionId: 's',
      participants: 0,
      questions: [],
      done: [0],
    });
  });
});
