import { describe, expect, it } from '@jest/globals';
import type { Question, QuestionStatus } from '../../../src/contract/index.js';
import { onStage } from './stage.rules.js';

const at = (id: string, status: QuestionStatus, hour: number | null) =>
  ({ id, status, openedAt: hour === null ? null : `2026-01-01T${10 + hour}:00:00Z` }) as Question;

describe('onStage', () => {
  it.each([
    ['nothing was opened', [at('a', 'draft', null)], undefined],
    ['one is open', [at('a', 'closed', 2), at('b', 'open', 1)], 'b'],
    ['several are open', [at('a', 'open', 1), at('b', 'open', 2)], 'b'],
    ['there are none', [], undefined],
    ['all are closed', [at('a', 'closed', 2), at('b', 'closed', 1)], 'a'],
  ])('where %s', (_, questions, id) => {
    expect(onStage({ questions })?.id).toBe(id);
  });
});
