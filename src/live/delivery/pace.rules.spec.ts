import { describe, expect, it } from '@jest/globals';
import { takeTurn } from './pace.rules.js';

const pace = { burst: 3, interval: 100 };

/** Which of the tries at these times are let through. */
function tries(...times: number[]): boolean[] {
  let due = 0;
  return times.map((time) => {
    const next = takeTurn(due, time, pace);
    due = next ?? due;
    return next !== undefined;
  });
}

describe('takeTurn', () => {
  it('lets a burst through, then one an interval', () => {
    expect(tries(0, 0, 0, 0, 99, 100, 150, 200)).toEqual([
      ...[true, true, true, false, false],
      ...[true, false, true],
    ]);
  });

  it('lets the whole burst through again after a rest', () => {
    expect(tries(0, 0, 0, 1_000, 1_000, 1_000, 1_000)).toEqual([
      ...[true, true, true],
      ...[true, true, true, false],
    ]);
  });
});
