import { describe, expect, it } from '@jest/globals';
import type { Question } from '../../../../src/contract/index.js';
import { nextOpen, resumeAt } from './pace.rules.js';

const questions = ['c', 'a', 'b', 'd'].map(
  (id) =>
    ({ id, position: 'abcd'.indexOf(id), status: id === 'd' ? 'closed' : 'open' }) as Question,
);
const answered =
  (...ids: string[]) =>
  (id: string) =>
    ids.includes(id);

describe('one’s own pace', () => {
  it.each([
    [[], 'a'],
    [['a'], 'b'],
    [['b'], 'a'],
    [['a', 'b', 'c'], 'a'],
  ])('with %j answered goes on at %s', (ids, next) => {
    expect(resumeAt(questions, answered(...ids))?.id).toBe(next);
  });

  it('has nowhere to go on without questions', () => {
    expect(resumeAt([], answered())).toBeUndefined();
  });

  it.each([
    ['a', [], 'b'],
    ['b', ['c'], 'a'],
    ['c', ['a'], 'b'],
    ['a', ['b', 'c'], undefined],
  ])('goes from %s, with %j answered, to %s', (id, ids, next) => {
    expect(nextOpen(questions, id, answered(...ids))?.id).toBe(next);
  });
});
