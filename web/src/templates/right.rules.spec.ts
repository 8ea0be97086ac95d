import { describe, expect, it } from '@jest/globals';
import { rightOf } from './right.rules.js';

const options = ['Tea', 'Milk', 'Beer'].map((label, id) => ({ id: `${id}`, label }));

describe('rightOf', () => {
  it.each([
    [null, undefined],
    [{ optionIds: ['2', '0'] }, { is: 'texts', texts: ['Beer', 'Tea'] }],
    [{ texts: ['Volga'] }, { is: 'texts', texts: ['Volga'] }],
    [
      { value: 3, tolerance: 1 },
      { is: 'number', value: 3, tolerance: 1 },
    ],
    [
      { value: 3, closest: true as const },
      { is: 'nearest', value: 3 },
    ],
  ])('of %j is %j', (answerKey, right) => {
    expect(rightOf({ options, answerKey })).toEqual(right);
  });
});
