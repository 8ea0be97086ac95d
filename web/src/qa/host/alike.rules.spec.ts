import { describe, expect, it } from '@jest/globals';
import { anItem } from '../an-item.js';
import { likeness, mergeTargets } from './alike.rules.js';

describe('likeness', () => {
  it.each([
    ['When does it start?', 'When does it start?', 1],
    ['When does the demo start?', 'Where is lunch?', 0],
    ['Ist die Küche offen?', 'Küche: offen?', 0.5],
    ['??', '…', 0],
  ])('of %j and %j is %d', (one, other, is) => {
    expect(likeness(one, other)).toBeCloseTo(is);
  });
});

describe('mergeTargets', () => {
  const item = anItem('a', { text: 'When is lunch?' });
  const items = [
    item,
    anItem('b', { text: 'Who pays?', upvotes: 9 }),
    anItem('c', { text: 'Lunch: when?' }),
    anItem('d', { text: 'When is lunch?', status: 'hidden' }),
    anItem('e', { text: 'Who sings?', status: 'pending' }),
  ];
  const ids = (search: string) => mergeTargets(item, items, search).map(({ id }) => id);

  it('has those most like it first, then those with most votes, and no hidden one', () => {
    expect(ids('')).toEqual(['c', 'b', 'e']);
  });

  it('has those alone that are searched for', () => {
    expect(ids(' WHO ')).toEqual(['b', 'e']);
    expect(ids('nobody')).toEqual([]);
  });
});
