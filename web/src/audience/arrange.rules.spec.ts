import { describe, expect, it } from '@jest/globals';
import type { Question } from '../../../src/contract/index.js';
import { arrange } from './arrange.rules.js';

const at = (minute: number) => `2026-01-01T12:${`${minute}`.padStart(2, '0')}:00.000Z`;

const open = (id: string, openedAt: number) =>
  ({ id, status: 'open', openedAt: at(openedAt), closedAt: null }) as Question;
const closed = (id: string, openedAt: number, closedAt: number) =>
  ({ id, status: 'closed', openedAt: at(openedAt), closedAt: at(closedAt) }) as Question;

const ids = (questions: Question[], watched: string[] = []) => {
  const { current, earlier } = arrange(questions, new Set(watched));
  return [current.map(({ id }) => id), earlier.map(({ id }) => id)];
};

describe('arrange', () => {
  it('has the question first that was opened last', () => {
    expect(ids([open('a', 1), open('b', 2)])).toEqual([['b', 'a'], []]);
  });

  it('has earlier results below, the last one first', () => {
    expect(ids([closed('a', 1, 2), open('c', 5), closed('b', 3, 4)])).toEqual([['c'], ['b', 'a']]);
  });

  it('leaves a question where it was when it closes', () => {
    const questions = [open('a', 1), closed('b', 2, 4), open('c', 3)];
    expect(ids(questions, ['a', 'b', 'c'])).toEqual([['c', 'b', 'a'], []]);
  });

  it('does so until another is opened', () => {
    const questions = [closed('a', 1, 2), open('b', 3)];
    expect(ids(questions, ['a', 'b'])).toEqual([['b'], ['a']]);
  });

  it('does not do so for somebody who has not seen it open', () => {
    expect(ids([open('a', 1), closed('b', 2, 4)], ['a'])).toEqual([['a'], ['b']]);
  });

  it('shows the last result first, where nothing is open', () => {
    expect(ids([closed('a', 1, 2), closed('b', 3, 4)])).toEqual([['b'], ['a']]);
  });

  it('has what was closed before that one below it', () => {
    const questions = [closed('a', 1, 2), closed('b', 3, 4)];
    expect(ids(questions, ['a', 'b'])).toEqual([['b'], ['a']]);
  });

  it('shows all that were closed together, where one has seen them open', () => {
    const questions = [closed('a', 1, 5), closed('b', 2, 6)];
    expect(ids(questions, ['a', 'b'])).toEqual([['b', 'a'], []]);
  });
});
