import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Coalescer } from './coalescer.js';

describe('Coalescer', () => {
  const runs: string[] = [];
  let coalescer: Coalescer;

  beforeEach(() => {
    jest.useFakeTimers();
    runs.length = 0;
    coalescer = new Coalescer(250, (key) => runs.push(`${key}@${Date.now() - start}`));
  });
  afterEach(() => {
    coalescer.close();
    jest.useRealTimers();
  });
  let start = 0;

  function askAt(...times: number[]) {
    start = Date.now();
    for (const time of times) {
      jest.setSystemTime(start);
      setTimeout(() => coalescer.ask('a'), time);
    }
    jest.advanceTimersByTime(2_000);
  }

  it('runs at once, and not again without being asked', () => {
    askAt(0);
    expect(runs).toEqual(['a@0']);
  });

  it('says whether it ran at once', () => {
    expect([coalescer.ask('a'), coalescer.ask('a'), coalescer.ask('b')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('runs at most once an interval, and once after it is asked last', () => {
    askAt(0, 10, 100, 240, 260, 300, 499, 510);
    expect(runs).toEqual(['a@0', 'a@250', 'a@500', 'a@750']);
  });

  it('starts anew after a pause', () => {
    askAt(0, 900);
    expect(runs).toEqual(['a@0', 'a@900']);
  });

  it('keeps keys apart', () => {
    start = Date.now();
    coalescer.ask('a');
    coalescer.ask('b');
    expect(runs).toEqual(['a@0', 'b@0']);
  });

  it('runs nothing after close', () => {
    start = Date.now();
    coalescer.ask('a');
    coalescer.ask('a');
    coalescer.close();
    coalescer.ask('b'); // as a socket does that leaves while the process closes
    jest.advanceTimersByTime(1_000);
    expect(runs).toEqual(['a@0']);
  });
});
