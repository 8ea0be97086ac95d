import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { QaBoard } from './qa-board.js';
import type { QaState } from './qa.rules.js';

const aState = (id: string, version = 1, upvotes = 0): QaState => ({
  id,
  sessionId: 's1',
  participantId: 'p1',
  text: 'When?',
  author: null,
  status: 'shown',
  pinned: false,
  reply: null,
  upvotes,
  downvotes: 0,
  version,
});

describe('a board', () => {
  const idsOf = (board: QaBoard) => board.list('top').map(({ id }) => id);

  it('lists what is told of it in its order', () => {
    const board = new QaBoard([aState('a'), aState('b')]);
    expect(idsOf(board)).toEqual(['a', 'b']);
    board.put(aState('b', 2, 1));
    expect(idsOf(board)).toEqual(['b', 'a']);
    board.put(aState('c', 1, 2));
    expect(idsOf(board)).toEqual(['c', 'b', 'a']);
    expect(board.list('new').map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    board.remove('b');
    expect(idsOf(board)).toEqual(['c', 'a']);
    expect(board.size).toBe(2);
  });

  it('is the same in whatever order it is told of', () => {
    const news = fc.array(
      fc.record({ id: fc.constantFrom('a', 'b', 'c'), version: fc.integer({ min: 1, max: 6 }) }),
    );
    const ends = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(news, ends, fc.infiniteStream(fc.nat()), (told, removed, random) => {
        const tellings = [
          ...told.map(
            ({ id, version }) =>
              (board: QaBoard) =>
                board.put(aState(id, version, version)),
          ),
          ...removed.map((id) => (board: QaBoard) => board.remove(id)),
        ];
        const shuffled = tellings
          .map((tell) => ({ tell, at: random.next().value as number }))
          .sort((one, other) => one.at - other.at);
        const [one, other] = [new QaBoard([]), new QaBoard([])];
        for (const tell of tellings) tell(one);
        for (const { tell } of shuffled) tell(other);
        expect(one.list('top')).toEqual(other.list('top'));
        for (const id of removed) expect(one.find(id)).toBeUndefined();
      }),
    );
  });
});
