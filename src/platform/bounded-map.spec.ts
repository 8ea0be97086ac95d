import { describe, expect, it } from '@jest/globals';
import { BoundedMap } from './bounded-map.js';

describe('a bounded map', () => {
  it('has nothing at first', () => {
    const map = new BoundedMap<number>({ max: 2 });
    map.delete('a');
    map.clear();
    expect([map.get('a'), map.has('a'), map.keys()]).toEqual([undefined, false, []]);
  });

  it('drops what was not used for longest', () => {
    const map = new BoundedMap<number>({ max: 2 });
    map.set('a', 1);
    map.set('b', 2);
    expect(map.get('a')).toBe(1);
    map.set('c', 3);
    expect(map.keys().sort()).toEqual(['a', 'c']);
    expect(map.has('b')).toBe(false);
  });

  it('drops what it is told to, and what is too old', async () => {
    const map = new BoundedMap<number>({ max: 2, ttl: 1 });
    map.set('a', 1);
    map.delete('a');
    expect(map.has('a')).toBe(false);
    map.set('a', 1);
    map.clear();
    expect(map.has('a')).toBe(false);
    map.set('b', 2);
    while (map.has('b')) await new Promise(setImmediate);
    expect(map.get('b')).toBeUndefined();
  });
});
