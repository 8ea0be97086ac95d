import { describe, expect, it } from '@jest/globals';
import type { Session } from '../../../src/contract/index.js';
import { moved, withOrder } from './order.rules.js';

describe('moved', () => {
  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 1, 'abc'],
    [0, 1, 'bac'],
  ])('from %i to %i', (from, to, order) => {
    expect(moved(['a', 'b', 'c'], from, to).join('')).toBe(order);
  });
});

describe('withOrder', () => {
  const session = {
    title: 'Hall',
    questions: ['a', 'b', 'c'].map((id, position) => ({ id, prompt: `${id}?`, position })),
  } as Session;

  it('puts the questions in this order, and counts their positions anew', () => {
    expect(withOrder(session, ['c', 'a', 'b'])).toEqual({
      title: 'Hall',
      questions: [
        { id: 'c', prompt: 'c?', position: 0 },
        { id: 'a', prompt: 'a?', position: 1 },
        { id: 'b', prompt: 'b?', position: 2 },
      ],
    });
  });

  it('leaves alone the session that it was given', () => {
    const before = structuredClone(session);
    withOrder(session, ['c', 'b', 'a']);
    expect(session).toEqual(before);
  });
});
