import { describe, expect, it } from '@jest/globals';
import { levelsOf, ordersOf, type Pile, surveyOf } from './orders.rules.js';

async function all<One>(items: AsyncIterable<One>): Promise<One[]> {
  const found: One[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function* pilesOf(
  ...piles: [choice: number[], count: number][]
): AsyncGenerator<Pile<number[]>> {
  for (const [choice, count] of piles) yield await Promise.resolve({ choice, count });
}

const ordersIn = (piles: AsyncIterable<Pile<number[]>>, reading: 'classical' | 'completed') =>
  ordersOf(piles, (choice) => levelsOf(choice, 3, reading));

describe('a ranking', () => {
  it('names what it names, and shares the last place among all others where it is completed', () => {
    expect(levelsOf([2, 0], 4, 'classical')).toEqual([[2], [0]]);
    expect(levelsOf([2, 0], 4, 'completed')).toEqual([[2], [0], [1, 3]]);
    expect(levelsOf([2, 0, 1], 3, 'completed')).toEqual([[2], [0], [1]]);
  });
});

describe('piles', () => {
  it('are one order where they say the same when completed, and two where they do not', async () => {
    const piles = () => pilesOf([[0, 1], 2], [[0, 1, 2], 3], [[1], 1]);
    expect(await all(ordersIn(piles(), 'completed'))).toEqual([
      { levels: [[0], [1], [2]], count: 5 },
      { levels: [[1], [0, 2]], count: 1 },
    ]);
    expect(await surveyOf(ordersIn(piles(), 'completed'), 3)).toEqual({
      ...{ voters: 6, orders: 2, areComplete: true, areStrict: false },
    });
    expect(await surveyOf(ordersIn(piles(), 'classical'), 3)).toEqual({
      ...{ voters: 6, orders: 3, areComplete: false, areStrict: true },
    });
  });

  it('can be none', async () => {
    expect(await surveyOf(ordersIn(pilesOf(), 'classical'), 3)).toMatchObject({
      voters: 0,
      orders: 0,
    });
  });
});
