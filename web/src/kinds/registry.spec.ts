import { describe, expect, it, jest } from '@jest/globals';
import { effect } from '@preact/signals';
import { findIn } from './registry.js';

const flat = { name: 'flat' };
const round = { name: 'round' };

describe('findIn', () => {
  it('finds by the kind of a question what is there', () => {
    expect(findIn({ flat })({ kind: 'flat' })).toBe(flat);
    expect(findIn({ flat })({ kind: 'round' })).toBeUndefined();
  });

  it('loads what is needed, and tells who has looked for it', async () => {
    const load = jest.fn(() => Promise.resolve(round));
    const find = findIn<{ name: string }>({ flat }, { round: load });
    const seen: (string | undefined)[] = [];
    effect(() => void seen.push(find({ kind: 'round' })?.name));
    expect(find({ kind: 'flat' })).toBe(flat);
    await Promise.resolve();
    expect(seen).toEqual([undefined, 'round']);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('tries again, at the next look, what could not be loaded', async () => {
    const load = jest.fn(() => Promise.resolve(round)).mockRejectedValueOnce(new Error('no line'));
    const find = findIn<{ name: string }>({}, { round: load });
    expect(find({ kind: 'round' })).toBeUndefined();
    await Promise.resolve();
    expect(find({ kind: 'round' })).toBeUndefined();
    await Promise.resolve();
    expect(find({ kind: 'round' })).toBe(round);
  });
});
