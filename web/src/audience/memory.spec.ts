import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { AudienceSession } from '../../../src/contract/index.js';
import { forget, joinKeyFor, type Memory, recall, remember } from './memory.js';

/** As browsers have it: what is stored are its own properties. */
class MemoryStorage {
  [key: string]: unknown;

  getItem(key: string): string | null {
    return Object.prototype.hasOwnProperty.call(this, key) ? (this[key] as string) : null;
  }

  setItem(key: string, value: string): void {
    this[key] = value;
  }

  removeItem(key: string): void {
    delete this[key];
  }
}

/** Of a browser that lets no page store anything. */
class ForbiddenStorage extends MemoryStorage {
  override getItem(): never {
    throw new Error('SecurityError');
  }

  override setItem(): never {
    throw new Error('SecurityError');
  }

  override removeItem(): never {
    throw new Error('SecurityError');
  }
}

function useStorage<Storage extends MemoryStorage>(storage: Storage): Storage {
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
  return storage;
}

const aMemory = (participantToken = 'token'): Memory => ({
  participantToken,
  votes: [
    { questionId: 'q1', choice: { optionIds: ['yes'] }, openedAt: null, status: 'unsent' },
    { questionId: 'q2', choice: { value: 3 }, openedAt: null, status: 'counted', receiptId: 'r' },
  ],
  session: { id: 's1', title: 'Hall', questions: [], myVotes: {} } as unknown as AudienceSession,
});

describe('a phone’s memory', () => {
  let storage: MemoryStorage;
  beforeEach(() => {
    jest.useFakeTimers({ now: 1_000 });
    storage = useStorage(new MemoryStorage());
  });
  afterEach(() => {
    jest.useRealTimers();
    Reflect.deleteProperty(globalThis, 'localStorage');
  });

  /** Remembers a poll with each of these codes, a second after the other. */
  function rememberAll(...codes: string[]) {
    for (const code of codes) {
      remember(code, aMemory(code));
      jest.advanceTimersByTime(1_000);
    }
  }
  const recalled = (...codes: string[]) => codes.map((code) => recall(code)?.participantToken);

  it('gives back what it was told last', () => {
    remember('48217730', aMemory('first'));
    remember('48217730', aMemory());
    expect(recall('48217730')).toMatchObject(aMemory());
  });

  it('keeps polls apart, and knows none that it was not told of', () => {
    rememberAll('a', 'b');
    expect(recalled('a', 'b', 'c')).toEqual(['a', 'b', undefined]);
  });

  it('forgets one poll alone', () => {
    rememberAll('a', 'b');
    forget('a');
    expect(recalled('a', 'b')).toEqual([undefined, 'b']);
  });

  it('holds eight polls; those that were used last stay', () => {
    rememberAll('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'i', 'j');
    expect(recalled('a', 'b', 'c', 'd')).toEqual(['a', undefined, undefined, 'd']);
    expect(Object.keys(storage)).toHaveLength(8);
  });

  it('leaves alone what is not its own', () => {
    storage.setItem('plenum:draft:x', '{"at":0}');
    rememberAll('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i');
    expect(storage.getItem('plenum:draft:x')).toBe('{"at":0}');
  });

  it('takes what cannot be read as nothing', () => {
    remember('a', aMemory());
    for (const key of Object.keys(storage)) storage.setItem(key, '{"participantToken":');
    expect(recall('a')).toBeUndefined();
  });

  it('has one join key for all tries at a poll, and another one for the next', () => {
    const key = joinKeyFor('a');
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    expect(joinKeyFor('a')).toBe(key);
    expect(joinKeyFor('b')).not.toBe(key);
    const again = joinKeyFor('a');
    expect(Object.keys(storage)).toHaveLength(1);
    remember('a', aMemory());
    expect(joinKeyFor('a')).not.toBe(again);
  });

  it('does without, where nothing may be stored', () => {
    useStorage(new ForbiddenStorage());
    remember('a', aMemory());
    forget('a');
    expect(recall('a')).toBeUndefined();
    expect(joinKeyFor('a')).toMatch(/^[0-9a-f]{32}$/);
  });
});
