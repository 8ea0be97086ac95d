import { describe, expect, it } from '@jest/globals';
import type { Question } from '../../../src/contract/index.js';
import { partToShow } from './moderate.rules.js';

const question = (id: string, status: Question['status'], minute: number) =>
  ({ id, status, openedAt: `2026-11-29T10:0${minute}:00.000Z` }) as Question;

describe('what a moderator looks at', () => {
  const all = [question('a', 'open', 1), question('b', 'open', 2), question('c', 'closed', 3)];
  const closed = [all[2]!, question('d', 'closed', 1)];

  it.each([
    ['the question that was picked', all, false, 'a', 'a'],
    ['the one opened last of those that are open', all, false, undefined, 'b'],
    ['the same where the picked one is gone', all, true, 'x', 'b'],
    ['the last one where none is open', closed, false, undefined, 'c'],
    ['nothing where there is nothing', [], false, 'a', undefined],
    ['what the audience asks where that was picked', all, true, 'qa', 'qa'],
    ['the same where no question is open', closed, true, undefined, 'qa'],
    ['the same where there is no question', [], true, undefined, 'qa'],
    ['a question where the session takes nothing any more', all, false, 'qa', 'b'],
  ])('is %s', (_, questions, hasQa, picked, id) => {
    const part = partToShow(questions, hasQa, picked);
    expect(part === 'qa' ? part : part?.id).toBe(id);
  });
});
