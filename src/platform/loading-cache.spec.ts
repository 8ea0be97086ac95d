import { describe, expect, it } from '@jest/globals';
import { LoadingCache } from './loading-cache.js';

/** A cache whose loads end when the test says so. */
function aCache() {
  const loads: { key: string; end: (value: { n: number } | undefined) => void }[] = [];
  const cache = new LoadingCache<{ n: number }>(
    { max: 10, ttl: 60_000 },
    (key) => new Promise((end) => loads.push({ key, end })),
  );
  return { cache, loads };
}

describe('LoadingCache', () => {
  it('loads once for all who ask at the same time, then answers from memory', async () => {
    const { cache, loads } = aCache();
    const both = Promise.all([cache.get('a'), cache.get('a')]);
    loads[0]!.end({ n: 1 });
    expect(await both).toEqual([{ n: 1 }, { n: 1 }]);
    expect(await cache.get('a')).toEqual({ n: 1 });
    expect(loads).toHaveLength(1);
  });

  it('holds what is put into it, instead of what is being read', async () => {
    const { cache, loads } = aCache();
    const waiting = cache.get('a');
    cache.put('a', { n: 2 });
    loads[0]!.end({ n: 1 });
    expect(await waiting).toEqual({ n: 2 });
    expect(await cache.get('a')).toEqual({ n: 2 });
    expect(loads).toHaveLength(1);
  });

  it('gives nobody what was read before an invalidation, not even one who already waits', async () => {
    const { cache, loads } = aCache();
    const waiting = cache.get('a');
    cache.invalidate('a');
    loads[0]!.end({ n: 1 });
    await Promise.resolve();
    const late = cache.get('a');
    while (loads.length < 2) await Promise.resolve();
    loads[1]!.end({ n: 2 });
    expect(await waiting).toEqual({ n: 2 });
    expect(await late).toEqual({ n: 2 });
  });

  it('gives nothing that was read before it was cleared', async () => {
    const { cache, loads } = aCache();
    const held = cache.get('a');
    loads[0]!.end({ n: 1 });
    await held;
    const waiting = cache.get('b');
    cache.clear();
    loads[1]!.end({ n: 1 });
    const again = cache.get('a');
    while (loads.length < 4) await Promise.resolve();
    loads[2]!.end({ n: 2 });
    loads[3]!.end({ n: 2 });
    expect(await again).toEqual({ n: 2 });
    expect(await waiting).toEqual({ n: 2 });
  });

  it('asks again for what was not there, and after a failure', async () => {
    const { cache, loads } = aCache();
    const missing = cache.get('a');
    loads[0]!.end(undefined);
    expect(await missing).toBeUndefined();
    const found = cache.get('a');
    loads[1]!.end({ n: 3 });
    expect(await found).toEqual({ n: 3 });

    let calls = 0;
    const failing = new LoadingCache({ max: 10, ttl: 60_000 }, () => {
      calls += 1;
      return Promise.reject(new Error('down'));
    });
    await expect(failing.get('a')).rejects.toThrow('down');
    await expect(failing.get('a')).rejects.toThrow('down');
    expect(calls).toBe(2);
  });
});
