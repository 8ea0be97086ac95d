import { describe, expect, it } from '@jest/globals';
import { Together } from './together.js';

/** Answers are given when the test says so. */
function aSlowOracle() {
  const asked: (readonly number[])[] = [];
  const answers: (() => void)[] = [];
  const failures: ((error: Error) => void)[] = [];
  const together = new Together<number, string>((items) => {
    asked.push(items);
    return new Promise((resolve, reject) => {
      answers.push(() => resolve(items.map(String)));
      failures.push(reject);
    });
  });
  return { together, asked, answers, failures };
}

const aTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('Together', () => {
  it('asks once for all of one turn, and gives each its own answer', async () => {
    const { together, asked, answers } = aSlowOracle();
    const all = Promise.all([together.ask(1), together.ask(2), together.ask(3)]);
    await aTurn();
    expect(asked).toEqual([[1, 2, 3]]);
    answers[0]!();
    expect(await all).toEqual(['1', '2', '3']);
  });

  it('never answers by what was asked before somebody came', async () => {
    const { together, asked, answers } = aSlowOracle();
    const first = together.ask(1);
    await aTurn();
    const [second, third] = [together.ask(2), together.ask(3)];
    await aTurn();
    expect(asked).toEqual([[1]]);
    answers[0]!();
    expect(await first).toBe('1');
    await aTurn();
    expect(asked).toEqual([[1], [2, 3]]);
    answers[1]!();
    expect(await Promise.all([second, third])).toEqual(['2', '3']);
  });

  it('asks for a great many in parts', async () => {
    const sizes: number[] = [];
    const together = new Together<number, number>((items) => {
      sizes.push(items.length);
      return Promise.resolve(items);
    });
    const items = Array.from({ length: 600 }, (_, index) => index);
    expect(await Promise.all(items.map((one) => together.ask(one)))).toEqual(items);
    expect(sizes).toEqual([250, 250, 100]);
  });

  it('fails for those who were asked for, and for nobody else', async () => {
    const { together, asked, answers, failures } = aSlowOracle();
    const first = together.ask(1);
    await aTurn();
    failures[0]!(new Error('away'));
    await expect(first).rejects.toThrow('away');
    const second = together.ask(2);
    await aTurn();
    expect(asked).toEqual([[1], [2]]);
    answers[1]!();
    expect(await second).toBe('2');
  });
});
