import { describe, expect, it } from '@jest/globals';
import type { Question } from '../contract/index.js';
import { seeded } from '../platform/random.js';
import { planVote } from './vote-plan.js';

const WINDOW = 5_000;

function aQuestion(kind: string, settings: Partial<Question['settings']> = {}): Question {
  return {
    id: 'q',
    sessionId: 's',
    kind,
    prompt: 'Shall we?',
    position: 0,
    status: 'open',
    options: ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id })),
    settings: {
      allowChange: false,
      scoring: null,
      minChoices: null,
      maxChoices: null,
      min: null,
      max: null,
      ...settings,
    },
    resultsRevealed: false,
    openedAt: null,
    durationSeconds: null,
    answerKey: null,
    explanation: null,
    revision: 1,
    closesAt: null,
    closedAt: null,
  };
}

function plans(question: Question, leanings = [70, 20, 10, 0]) {
  const random = seeded(7);
  return Array.from({ length: 1_000 }, () => planVote(question, leanings, WINDOW, random));
}

describe('planVote', () => {
  it('plans the same for the same seed', () => {
    expect(plans(aQuestion('single_choice'))).toEqual(plans(aQuestion('single_choice')));
  });

  it('acts in order and within the window', () => {
    for (const steps of plans(aQuestion('single_choice', { allowChange: true }))) {
      const times = [0, ...steps.map(({ at }) => at), WINDOW];
      expect(times).toEqual(times.toSorted((one, other) => one - other));
    }
  });

  it('follows the leanings', () => {
    const first = plans(aQuestion('single_choice')).map(([step]) => JSON.stringify(step?.choice));
    const votesFor = (id: string) => first.filter((text) => text.includes(`"${id}"`)).length;
    expect(votesFor('a')).toBeGreaterThan(600);
    expect(votesFor('b')).toBeGreaterThan(votesFor('c'));
    expect(votesFor('d')).toBe(0);
  });

  it('repeats some votes, and changes some only where that is allowed', () => {
    const count = (allowChange: boolean) => {
      const pairs = plans(aQuestion('single_choice', { allowChange })).filter(
        ({ length }) => length === 2,
      );
      const same = pairs.filter(([one, other]) => one?.choice === other?.choice).length;
      return { same, other: pairs.length - same };
    };
    expect(count(false).same).toBeGreaterThan(10);
    expect(count(false).other).toBe(0);
    expect(count(true).same).toBeGreaterThan(10);
    expect(count(true).other).toBeGreaterThan(10);
  });

  it('chooses up to as many different options as the question takes', () => {
    const sizes = plans(aQuestion('multiple_choice', { maxChoices: 3 })).map(([step]) => {
      const ids = step?.choice.optionIds ?? [];
      expect(new Set(ids).size).toBe(ids.length);
      return ids.length;
    });
    expect([...new Set(sizes)].toSorted()).toEqual([1, 2, 3]);
  });

  it('rates from the lowest step on', () => {
    const values = plans(aQuestion('rating', { min: 3, max: 5 }), [1, 1, 1]).map(([step]) =>
      step && 'value' in step.choice ? step.choice.value : 0,
    );
    expect([...new Set(values)].toSorted()).toEqual([3, 4, 5]);
  });
});
