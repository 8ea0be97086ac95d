import { describe, expect, it } from '@jest/globals';
import { QaBoards } from './qa-boards.js';
import type { QaItemsRepository } from './qa-items.repository.js';
import type { QaState } from './qa.rules.js';

const aState = (id: string, version = 1): QaState => ({
  id,
  sessionId: 's1',
  participantId: 'p1',
  text: 'When?',
  author: null,
  status: 'shown',
  pinned: false,
  reply: null,
  upvotes: version - 1,
  downvotes: 0,
  version,
});

/** Boards of a database that answers when it is told to. */
function boardsOf(...answers: QaState[][]) {
  const reads: (() => void)[] = [];
  const list = () =>
    new Promise<QaState[]>((resolve) => {
      const answer = answers[reads.length] ?? [];
      reads.push(() => resolve(answer));
    });
  return { boards: new QaBoards({ list } as unknown as QaItemsRepository), reads };
}

describe('boards', () => {
  it('are read once for all who ask at the same time, and after', async () => {
    const { boards, reads } = boardsOf([aState('a')]);
    const asked = Promise.all([boards.get('s1'), boards.get('s1')]);
    reads[0]!();
    const [one, other] = await asked;
    expect(one).toBe(other);
    expect(await boards.get('s1')).toBe(one);
    expect(reads).toHaveLength(1);
  });

  it('have what was told while they were read', async () => {
    const { boards, reads } = boardsOf([aState('a'), aState('b')]);
    const asked = boards.get('s1');
    boards.put(aState('a', 3));
    boards.put(aState('c'));
    boards.remove('s1', 'b');
    boards.renew(aState('d')); // it is not there
    reads[0]!();
    const board = await asked;
    expect(board.list('top').map(({ id, version }) => `${id}${version}`)).toEqual(['a3', 'c1']);
  });

  it('are read anew where they are to be forgotten while they are read', async () => {
    const { boards, reads } = boardsOf([aState('a')], [aState('a', 2)]);
    const asked = boards.get('s1');
    boards.forgetAll();
    reads[0]!();
    await new Promise(setImmediate);
    reads[1]!();
    expect((await asked).find('a')?.version).toBe(2);
    boards.forget('s1');
    void boards.get('s1');
    expect(reads).toHaveLength(3);
  });

  it('are read again after the database did not answer', async () => {
    let isDown = true;
    const list = () =>
      isDown ? Promise.reject(new Error('away')) : Promise.resolve([aState('a')]);
    const boards = new QaBoards({ list } as unknown as QaItemsRepository);
    await expect(boards.get('s1')).rejects.toThrow('away');
    isDown = false;
    expect((await boards.get('s1')).size).toBe(1);
  });
});
