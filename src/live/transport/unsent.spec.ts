import { describe, expect, it } from '@jest/globals';
import { tooSlow } from './unsent.js';

const connections = (...unsent: number[]) =>
  unsent.map((one) => ({ unsent: one, drop: () => undefined }));
const unsentOf = (dropped: { unsent: number }[]) => dropped.map(({ unsent }) => unsent);

describe('tooSlow', () => {
  it('is nobody while all together are within the bound', () => {
    expect(tooSlow(connections(40, 0, 60), 100)).toEqual([]);
  });

  it('is the slowest, and no more of them than have to be', () => {
    expect(unsentOf(tooSlow(connections(10, 60, 0, 50), 100))).toEqual([60]);
    expect(unsentOf(tooSlow(connections(90, 80, 70), 100))).toEqual([90, 80]);
  });
});
