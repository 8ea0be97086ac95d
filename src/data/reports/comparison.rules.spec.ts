import { describe, expect, it } from '@jest/globals';
import type { Result } from '../../contract/index.js';
import { compareTerms, matchQuestions, type MatchedQuestion } from './comparison.rules.js';

function aQuestion(id: string, more: Partial<MatchedQuestion> = {}): MatchedQuestion {
  const options = ['Yes', 'No'].map((label) => ({ id: `${id} ${label}`, label }));
  return { id, originId: null, kind: 'one', prompt: `Shall we ${id}?`, options, ...more };
}

function aResult(question: MatchedQuestion, counts: readonly number[], more = {}): Result {
  const totalVotes = counts.reduce((sum, count) => sum + count, 0);
  return {
    ...{ questionId: question.id, kind: question.kind, version: 1, totalVotes, stats: {} },
    buckets: question.options.map(({ id, label }, nth) => ({
      ...{ key: id, label, count: counts[nth]!, share: counts[nth]! / totalVotes },
    })),
    summary: { shape: 'bars', exclusive: true },
    ...{ updatedAt: '', final: true, ...more },
  };
}

const aTerm = (question: MatchedQuestion, result: Result) => ({
  questions: [question],
  results: new Map([[question.id, result]]),
});

describe('questions of another term', () => {
  const matched = (one: MatchedQuestion, ...others: MatchedQuestion[]) =>
    matchQuestions([one], others).get(one.id)?.id;

  it('are copies of the same one, whatever they ask by now, and though that one is gone', () => {
    const one = aQuestion('b', { originId: 'a' });
    const other = aQuestion('c', { originId: 'a', prompt: 'Otherwise?' });
    expect(matched(one, aQuestion('x'), other)).toBe('c');
    expect(matched(one, aQuestion('a'))).toBe('a');
  });

  it('else ask the same words in the same kind', () => {
    const one = aQuestion('b', { prompt: 'How  was it?' });
    expect(matched(one, aQuestion('c', { prompt: 'how was it? ' }))).toBe('c');
    expect(matched(one, aQuestion('c', { prompt: one.prompt, kind: 'other' }))).toBeUndefined();
    expect(matched(one, aQuestion('c', { originId: 'b', kind: 'other' }))).toBeUndefined();
  });

  it('are taken once, a copy before one that asks the same', () => {
    const [first, second] = [aQuestion('a'), aQuestion('b', { prompt: 'Shall we a?' })];
    const copy = aQuestion('c', { originId: 'b', prompt: 'Shall we a?' });
    const found = matchQuestions([first, second], [copy]);
    expect([...found].map(([id, { id: other }]) => [id, other])).toEqual([['b', 'c']]);
  });
});

describe('terms', () => {
  const before = aQuestion('a');
  const now = aQuestion('b', { originId: 'a' });

  it('stand side by side, with percentages as the screen has them', () => {
    const [compared] = compareTerms(
      [now],
      [aTerm(before, aResult(before, [1, 2])), aTerm(now, aResult(now, [3, 0]))],
    );
    expect(compared).toMatchObject({
      questionId: 'b',
      results: [{ totalVotes: 3 }, { totalVotes: 3 }],
      answers: [
        { label: 'Yes', values: [{ percent: { value: 33 } }, { percent: { value: 100 } }] },
        { label: 'No', values: [{ percent: { value: 67 } }, { percent: { value: 0 } }] },
      ],
    });
  });

  it('have nothing where a question was not asked, or not had this answer', () => {
    const options = [{ id: 'b Yes', label: 'Yes' }];
    const changed = { ...now, options };
    const asked = aTerm(changed, aResult(changed, [3]));
    const none = { questions: [], results: new Map<string, Result>() };
    const [compared] = compareTerms(
      [changed],
      [aTerm(before, aResult(before, [1, 1])), none, asked],
    );
    expect(compared!.results.map((result) => result?.totalVotes)).toEqual([2, undefined, 3]);
    expect(compared!.answers.map(({ label }) => label)).toEqual(['Yes', 'No']);
    expect(compared!.answers[1]!.values[2]).toBeNull();
    expect(compareTerms([changed], [none])).toEqual([]);
  });

  it('have means of items, and no bins, which differ', () => {
    const items = before.options.map(({ id }, nth) => ({ key: id, mean: nth + 0.5 }));
    const rated = aResult(before, [1, 1], { summary: { exclusive: false, items } });
    const [compared] = compareTerms([before], [aTerm(before, rated)]);
    expect(compared!.answers.map(({ values }) => values[0]!.mean)).toEqual([0.5, 1.5]);
    const binned = aResult(before, [1, 1], { summary: { exclusive: true, bins: [] } });
    expect(compareTerms([before], [aTerm(before, binned)])[0]!.answers).toEqual([]);
  });

  it('tell of many answers the first', () => {
    const options = Array.from({ length: 25 }, (_, nth) => ({ id: `${nth}`, label: `No. ${nth}` }));
    const many = aQuestion('a', { options });
    const [compared] = compareTerms(
      [many],
      [
        aTerm(
          many,
          aResult(
            many,
            options.map(() => 1),
          ),
        ),
      ],
    );
    expect(compared!.answers).toHaveLength(20);
    expect(compared!.answersLeftOut).toBe(5);
  });
});
