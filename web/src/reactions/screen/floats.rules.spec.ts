import { describe, expect, it } from '@jest/globals';
import { floatsFor } from './floats.rules.js';

describe('what rises', () => {
  it('is one for each reaction where there is room', () => {
    expect(floatsFor({ clap: 2, wow: 1 }, 24)).toEqual(['clap', 'clap', 'wow']);
    expect(floatsFor({}, 24)).toEqual([]);
  });

  it('is some of each where there is not', () => {
    const floats = floatsFor({ clap: 900, wow: 90, like: 1 }, 24);
    expect(floats.length).toBeLessThanOrEqual(24);
    expect(floats.length).toBeGreaterThan(18);
    const count = (name: string) => floats.filter((one) => one === name).length;
    expect(count('like')).toBe(1);
    expect(count('clap')).toBeGreaterThan(5 * count('wow'));
  });

  it.each([-1, 0, 1, 2, 5, 24])('is never more than there is room for: %s', (room) => {
    const counts = { like: 7, love: 9, clap: 50, laugh: 1, wow: 3 };
    expect(floatsFor(counts, room).length).toBeLessThanOrEqual(Math.max(0, room));
  });
});
