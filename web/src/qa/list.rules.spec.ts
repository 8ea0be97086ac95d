import { describe, expect, it } from '@jest/globals';
import { anItem } from './an-item.js';
import { type Change, enter, hear, nothing, type QaEvent, withPage } from './list.rules.js';

const page = { items: [anItem('a'), anItem('b', { upvotes: 2, upvoted: true })], nextCursor: null };
const list = enter(page);

const updated = (...given: Parameters<typeof anItem>): QaEvent => ({
  name: 'qa:updated',
  payload: anItem(...given),
});
const removed = (id: string): QaEvent => ({ name: 'qa:removed', payload: { id } });
const heard = (event: QaEvent): Change => {
  return (before) => hear(before, event);
};
const texts = (known: typeof list) => Object.keys(known.items);

describe('the list event by event', () => {
  it('takes what is new, and what has changed', () => {
    const events = [updated('c'), updated('a', { upvotes: 7 }), updated('c', { pinned: true })];
    const { items } = events.reduce(hear, list);
    expect(items.a!.upvotes).toBe(7);
    expect(items.c).toEqual(anItem('c', { pinned: true }));
  });

  it('keeps one’s own vote, as all are told the same', () => {
    const { items } = hear(list, updated('b', { upvotes: 3, upvoted: false }));
    expect(items.b).toMatchObject({ upvotes: 3, upvoted: true });
    const against = enter({ items: [anItem('c', { downvoted: true })], nextCursor: null });
    expect(hear(against, updated('c', { downvotes: 2 })).items.c).toMatchObject({
      downvotes: 2,
      downvoted: true,
    });
  });

  it('loses what is removed, once or twice', () => {
    expect(texts([removed('a'), removed('a'), removed('x')].reduce(hear, list))).toEqual(['b']);
  });

  it('leaves alone what it does not know', () => {
    const other = { name: 'session:snapshot', payload: {} } as unknown as QaEvent;
    expect(hear(list, other)).toBe(list);
  });
});

describe('a list that is read', () => {
  it('has what was heard while it was on its way', () => {
    const read = enter(page, [heard(removed('a')), heard(updated('b', { upvotes: 3 }))]);
    expect(read.items).toEqual({ b: anItem('b', { upvotes: 3, upvoted: true }) });
  });

  it('has nothing of before', () => {
    expect(texts(enter({ items: [anItem('c')], nextCursor: null }))).toEqual(['c']);
  });

  it('goes on with another page, of which it knows better what it knows', () => {
    const next = { items: [anItem('b', { upvotes: 9 }), anItem('c')], nextCursor: 'more' };
    const both = withPage(list, next);
    expect(texts(both).sort()).toEqual(['a', 'b', 'c']);
    expect(both.items.b!.upvotes).toBe(2);
    expect(both.nextCursor).toBe('more');
  });

  it('is empty at first', () => {
    expect(nothing).toEqual({ items: {}, nextCursor: null });
  });
});
