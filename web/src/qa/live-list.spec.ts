import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { QaPage } from '../../../src/contract/index.js';
import { ApiError } from '../api/problem.js';
import { anItem } from './an-item.js';
import { LiveList } from './live-list.js';

const page = (ids: string[], nextCursor: string | null = null): QaPage => ({
  items: ids.map((id) => anItem(id)),
  nextCursor,
});

/** A list whose readings are answered when the test says so. */
function aList(given: { isWhole?: boolean } = {}) {
  const reads: {
    cursor: string | undefined;
    arrive: (page: QaPage) => void;
    fail: (error: ApiError) => void;
  }[] = [];
  const list = new LiveList({
    ...given,
    read: (cursor) =>
      new Promise((arrive, fail) => {
        reads.push({ cursor, arrive, fail });
      }),
  });
  return { list, reads, ids: () => list.items.value.map(({ id }) => id) };
}

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

describe('a live list', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is read once, and follows what is heard', async () => {
    const { list, reads, ids } = aList();
    await pass(0);
    expect(list.readings.value).toBe(0);
    list.hear({ name: 'qa:removed', payload: { id: 'a' } });
    reads[0]!.arrive(page(['a', 'b']));
    await pass(0);
    expect(list.readings.value).toBe(1);
    list.hear({ name: 'qa:updated', payload: anItem('c') });
    expect(ids()).toEqual(['b', 'c']);
    await pass(60_000);
    expect(reads).toHaveLength(1);
  });

  it('is read anew after a snapshot, and not all the time', async () => {
    const { list, reads, ids } = aList();
    await pass(0);
    reads[0]!.arrive(page(['a']));
    await pass(0);
    for (let times = 0; times < 5; times += 1) list.hear(undefined);
    await pass(2_000);
    expect(reads).toHaveLength(1);
    await pass(2_000);
    expect(reads).toHaveLength(2);
    reads[1]!.arrive(page(['b']));
    await pass(0);
    expect(ids()).toEqual(['b']);
  });

  it('is read once more where a snapshot comes while it is read', async () => {
    const { list, reads } = aList();
    await pass(0);
    list.hear(undefined);
    reads[0]!.arrive(page(['a']));
    await pass(4_000);
    expect(reads).toHaveLength(2);
  });

  it('is tried again where nobody answers, and not where it is refused', async () => {
    const { list, reads } = aList();
    await pass(0);
    reads[0]!.fail(new ApiError('no_answer', ''));
    await pass(10_000);
    expect(reads).toHaveLength(2);
    reads[1]!.fail(new ApiError('session_not_found', ''));
    await pass(60_000);
    expect(reads).toHaveLength(2);
    list.close();
  });

  it('goes on where it ended, and is read as far again', async () => {
    const { list, reads, ids } = aList();
    await pass(0);
    reads[0]!.arrive(page(['a'], 'second'));
    await pass(0);
    expect(list.hasMore.value).toBe(true);
    void list.readMore();
    expect(reads[1]!.cursor).toBe('second');
    reads[1]!.arrive(page(['b']));
    await pass(0);
    expect(ids().sort()).toEqual(['a', 'b']);
    list.hear(undefined);
    await pass(4_000);
    reads[2]!.arrive(page(['a'], 'second'));
    await pass(0);
    reads[3]!.arrive(page(['b', 'c']));
    await pass(0);
    expect(ids()).toEqual(['a', 'b', 'c']);
  });

  it('is another list at once where another one is asked for', async () => {
    const { list, reads, ids } = aList();
    await pass(0);
    reads[0]!.arrive(page(['a'], 'second'));
    await pass(0);
    list.restart();
    await pass(0);
    expect(list.restarts.value).toBe(0);
    reads[1]!.arrive(page(['z']));
    await pass(0);
    expect(ids()).toEqual(['z']);
    expect(list.restarts.value).toBe(1);
  });

  it('is read to its end where all of it is wanted', async () => {
    const { reads, ids } = aList({ isWhole: true });
    await pass(0);
    reads[0]!.arrive(page(['a'], 'second'));
    await pass(0);
    expect(ids()).toEqual([]);
    reads[1]!.arrive(page(['b']));
    await pass(0);
    expect(ids()).toEqual(['a', 'b']);
  });

  it('is not read any more when it is closed', async () => {
    const { list, reads } = aList();
    list.close();
    list.hear(undefined);
    await pass(60_000);
    expect(reads).toHaveLength(0);
  });
});
