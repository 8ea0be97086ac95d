import { describe, expect, it } from '@jest/globals';
import { NO_CHOICE } from '../sessions/index.js';
import { type Both, type CrossedQuestion, pairDeltas, PairSums } from './pairs.rules.js';

const options = ['x', 'y', 'z'].map((id) => ({ id, label: id }));
const one: CrossedQuestion = { id: 'a', kind: 'single_choice', options, settings: {} };
const several: CrossedQuestion = { ...one, id: 'b', kind: 'multiple_choice' };

const deltasOf = (before: Both, after: Both) => {
  const { counts, changed } = pairDeltas(one, several, [{ participantId: 'p', before, after }]);
  return {
    changed,
    counts: Object.fromEntries(counts.map(([a, b, count]) => [`${a}|${b}`, count])),
  };
};

describe('pairDeltas', () => {
  it('counts who has answered both, in each bucket and in all', () => {
    expect(deltasOf([0, undefined], [0, [1, 2]])).toEqual({
      changed: ['p'],
      counts: { '|': 1, 'x|': 1, '|y': 1, '|z': 1, 'x|y': 1, 'x|z': 1 },
    });
  });

  it('counts nobody who has answered one, or taken an answer back', () => {
    expect(deltasOf([undefined, undefined], [0, undefined])).toEqual({ changed: [], counts: {} });
    expect(deltasOf([0, NO_CHOICE], [1, NO_CHOICE])).toEqual({ changed: [], counts: {} });
    expect(deltasOf([0, [1]], [0, NO_CHOICE]).counts).toEqual({
      ...{ '|': -1, 'x|': -1, '|y': -1, 'x|y': -1 },
    });
  });

  it('moves who has changed an answer', () => {
    expect(deltasOf([0, [1]], [2, [1]])).toEqual({
      changed: ['p'],
      counts: { 'x|': -1, 'x|y': -1, 'z|': 1, 'z|y': 1 },
    });
  });

  it('is nothing where an answer is the same', () => {
    expect(deltasOf([0, [1]], [0, [1]])).toEqual({ changed: [], counts: {} });
  });
});

describe('PairSums', () => {
  it('takes many at once', () => {
    const sums = new PairSums(one, one);
    sums.add([0, 1], 40);
    sums.add([0, 2], 2);
    expect(sums.all()).toContainEqual(['x', '', 42]);
  });
});
