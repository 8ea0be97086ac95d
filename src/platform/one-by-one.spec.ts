import { describe, expect, it } from '@jest/globals';
import { OneByOne } from './one-by-one.js';

/** A task that is under way until it is told to end. */
function aTask(log: string[], name: string) {
  let end!: () => void;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const run = async () => {
    log.push(`${name} begins`);
    await ended;
    log.push(`${name} ends`);
    return name;
  };
  return { run, end };
}

describe('OneByOne', () => {
  it('begins the next thing when the one before is done', async () => {
    const log: string[] = [];
    const queue = new OneByOne(10);
    const [one, two] = [aTask(log, 'one'), aTask(log, 'two')];
    const results = Promise.all([queue.run(one.run), queue.run(two.run)]);
    two.end();
    one.end();
    expect(await results).toEqual(['one', 'two']);
    expect(log).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('goes on after one that fails, which is told to who asked for it', async () => {
    const queue = new OneByOne(10);
    const failing = queue.run(() => Promise.reject(new Error('no')));
    const next = queue.run(() => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('refuses what would wait too long', async () => {
    const queue = new OneByOne(2);
    const tasks = [aTask([], 'one'), aTask([], 'two')];
    const running = tasks.map(({ run }) => queue.run(run));
    await expect(queue.run(() => Promise.resolve())).rejects.toMatchObject({ code: 'overloaded' });
    for (const { end } of tasks) end();
    await Promise.all(running);
    expect(await queue.run(() => Promise.resolve('again'))).toBe('again');
  });
});
