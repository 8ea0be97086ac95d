import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Memory, recall, remember } from './memory.js';

const memory: Memory = {
  unsent: [{ key: 'k1', text: 'Why?', status: 'unsent', code: 'no_answer' }],
  mine: ['a'],
  draft: 'How',
};
const nothing: Memory = { unsent: [], mine: [], draft: '' };

function storage(): void {
  const kept = new Map<string, string>();
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    value: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
    },
  });
}

describe('what a phone keeps of what it asks', () => {
  beforeEach(storage);
  afterEach(() => void Reflect.deleteProperty(globalThis, 'localStorage'));

  it('is there again, for its session alone', () => {
    remember('s1', memory);
    expect(recall('s1')).toEqual(memory);
    expect(recall('s2')).toEqual(nothing);
  });

  it('is bounded: the oldest session is forgotten, and one’s own oldest items', () => {
    for (let at = 0; at < 9; at += 1) remember(`s${at}`, memory);
    expect(recall('s0')).toEqual(nothing);
    expect(recall('s1')).toEqual(memory);
    const mine = Array.from({ length: 150 }, (_, at) => `${at}`);
    remember('s1', { ...memory, mine });
    expect(recall('s1').mine).toEqual(mine.slice(50));
  });

  it('is nothing where nothing can be kept, or something else is', () => {
    localStorage.setItem('plenum:qa', '{');
    expect(recall('s1')).toEqual(nothing);
    Reflect.deleteProperty(globalThis, 'localStorage');
    remember('s1', memory);
    expect(recall('s1')).toEqual(nothing);
  });
});
