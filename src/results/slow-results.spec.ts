import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Result } from '../contract/index.js';
import { SlowResults } from './slow-results.js';

const result = (version: number) => ({ questionId: 'q', version }) as Result;

describe('slow results', () => {
  let rested: [string, number][];
  let slow: SlowResults;

  beforeEach(() => {
    jest.useFakeTimers();
    rested = [];
    slow = new SlowResults((...args) => rested.push(args));
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /** As long as it takes 100 ms. */
  function count(version: number) {
    slow.reading('q');
    const begun = slow.begin('q');
    jest.advanceTimersByTime(100);
    slow.end(begun, result(version), 100);
  }

  it('are shown for nine times as long as they took, and are usual ones without votes', () => {
    count(1);
    jest.advanceTimersByTime(899);
    expect(slow.peek('q')).toEqual(result(1));
    expect(slow.restOf('q')).toBe(1);
    jest.advanceTimersByTime(1);
    expect(slow.has('q')).toBe(false);
    expect(rested).toEqual([]);
  });

  it('are counted anew after that where votes have come, also while they were counted', () => {
    const begun = slow.begin('q');
    expect(slow.noteVotes('q')).toBe(true);
    slow.end(begun, result(1), 100);
    jest.advanceTimersByTime(900);
    expect(rested).toEqual([['q', 900]]);
    // What is shown meanwhile is the one of before.
    expect(slow.peek('q')).toEqual(result(1));
    count(2);
    expect(slow.peek('q')).toEqual(result(2));
    jest.advanceTimersByTime(900);
    expect(rested).toHaveLength(1);
  });

  it('take no part in a tenth of the time and more', () => {
    let counted = 0;
    slow = new SlowResults(() => {
      counted += 1;
      count(counted);
    });
    count(0);
    for (let at = 0; at < 1_000; at++) {
      slow.noteVotes('q');
      jest.advanceTimersByTime(100);
    }
    expect(counted).toBeGreaterThanOrEqual(99);
    expect(counted).toBeLessThanOrEqual(111);
  });

  it('are given up where nobody has counted them', () => {
    count(1);
    slow.noteVotes('q');
    jest.advanceTimersByTime(900 + 2 * 900 + 1_000);
    expect(rested).toEqual([
      ['q', 900],
      ['q', 0],
    ]);
    expect(slow.has('q')).toBe(false);
  });

  it('hold nothing of a count that began before another change', () => {
    const begun = slow.begin('q');
    slow.drop('q');
    slow.end(begun, result(1), 100);
    expect(slow.has('q')).toBe(false);
    expect(slow.noteVotes('q')).toBe(false);
  });

  it('are what another process has counted, if that is newer', () => {
    slow.hear(result(2), 500);
    slow.hear(result(1), 9_000);
    expect(slow.peek('q')).toEqual(result(2));
    expect(slow.restOf('q')).toBe(500);
  });
});
