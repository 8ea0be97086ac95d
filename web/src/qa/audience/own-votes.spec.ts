import { describe, expect, it, jest } from '@jest/globals';
import type { QaItem } from '../../../../src/contract/index.js';
import { ApiError, type FailureCode } from '../../api/problem.js';
import { anItem } from '../an-item.js';
import { OwnVotes, type Vote, wished } from './own-votes.js';

/** Votes on one item, whose answers come when the test says so. */
function someVotes(item = anItem('a', { upvotes: 5 })) {
  let known: QaItem | undefined = item;
  const calls: { vote: Vote; arrive: (item: QaItem) => void; fail: (e: ApiError) => void }[] = [];
  const waits: (() => void)[] = [];
  const refused = jest.fn((_code: FailureCode) => undefined);
  const votes = new OwnVotes({
    find: () => known,
    send: (_, vote) =>
      new Promise((arrive, fail) => {
        calls.push({ vote, arrive, fail });
      }),
    answered: (answered) => (known = answered),
    refused,
    later: (_, work) => {
      waits.push(work);
      return () => void waits.splice(waits.indexOf(work) >>> 0, 1);
    },
  });
  return {
    votes,
    calls,
    waits,
    refused,
    shown: () => known && wished(known, votes.wishes.value.a),
    hear: (change: Partial<QaItem> | undefined) => {
      known = change && { ...known!, ...change };
    },
  };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('an upvote', () => {
  it('is shown at once, and stays as the server has it', async () => {
    const { votes, calls, shown } = someVotes();
    votes.toggle('a', 1);
    expect(shown()).toMatchObject({ upvoted: true, upvotes: 6 });
    calls[0]!.arrive(anItem('a', { upvotes: 9, upvoted: true }));
    await settle();
    expect(shown()).toMatchObject({ upvoted: true, upvotes: 9 });
    expect(votes.wishes.value).toEqual({});
  });

  it('is counted once while others are told of it', async () => {
    const { votes, calls, shown, hear } = someVotes();
    votes.toggle('a', 1);
    hear({ upvotes: 6 });
    expect(shown()).toMatchObject({ upvotes: 6 });
    hear({ upvotes: 8 });
    calls[0]!.arrive(anItem('a', { upvotes: 6, upvoted: true }));
    await settle();
    expect(shown()).toMatchObject({ upvoted: true, upvotes: 8 });
  });

  it('is taken back by a second press, which is sent after the first', async () => {
    const { votes, calls, shown } = someVotes();
    votes.toggle('a', 1);
    votes.toggle('a', 1);
    expect(shown()).toMatchObject({ upvoted: false, upvotes: 5 });
    expect(calls.map(({ vote }) => vote)).toEqual([1]);
    calls[0]!.arrive(anItem('a', { upvotes: 6, upvoted: true }));
    await settle();
    expect(shown()).toMatchObject({ upvoted: false, upvotes: 5 });
    expect(calls.map(({ vote }) => vote)).toEqual([1, 0]);
    calls[1]!.arrive(anItem('a', { upvotes: 5 }));
    await settle();
    expect(votes.wishes.value).toEqual({});
  });

  it('becomes a downvote by the other press, which is sent after the first', async () => {
    const { votes, calls, shown } = someVotes();
    votes.toggle('a', 1);
    votes.toggle('a', -1);
    expect(shown()).toMatchObject({ upvoted: false, upvotes: 5, downvoted: true, downvotes: 1 });
    calls[0]!.arrive(anItem('a', { upvotes: 6, upvoted: true }));
    await settle();
    expect(calls.map(({ vote }) => vote)).toEqual([1, -1]);
    calls[1]!.arrive(anItem('a', { upvotes: 5, downvotes: 3, downvoted: true }));
    await settle();
    expect(shown()).toMatchObject({ upvotes: 5, downvotes: 3, downvoted: true });
    votes.toggle('a', -1);
    expect(shown()).toMatchObject({ upvotes: 5, downvotes: 2, downvoted: false });
    expect(calls.map(({ vote }) => vote)).toEqual([1, -1, 0]);
  });

  it('is sent again until somebody answers', async () => {
    const { votes, calls, waits, shown } = someVotes();
    votes.toggle('a', 1);
    calls[0]!.fail(new ApiError('no_answer', ''));
    await settle();
    expect(shown()).toMatchObject({ upvoted: true, upvotes: 6 });
    expect(waits).toHaveLength(1);
    votes.resume();
    expect(calls).toHaveLength(2);
    expect(waits).toEqual([]);
  });

  it('that is refused is gone, and said to be so', async () => {
    const { votes, calls, shown, refused } = someVotes();
    votes.toggle('a', 1);
    calls[0]!.fail(new ApiError('qa_closed', ''));
    await settle();
    expect(shown()).toMatchObject({ upvoted: false, upvotes: 5 });
    expect(refused).toHaveBeenCalledWith('qa_closed');
  });

  it('brings nothing back that was hidden meanwhile', async () => {
    const { votes, calls, shown, hear } = someVotes();
    votes.toggle('a', 1);
    hear(undefined);
    calls[0]!.arrive(anItem('a', { upvotes: 6, upvoted: true }));
    await settle();
    expect(shown()).toBeUndefined();
  });
});
