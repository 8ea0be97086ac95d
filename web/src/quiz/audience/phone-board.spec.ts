import { describe, expect, it } from '@jest/globals';
import type { LeaderboardState } from '../../../../src/contract/index.js';
import { ApiError } from '../../api/problem.js';
import { aBoard, anEntry } from '../a-board.js';
import { PhoneBoard } from './phone-board.js';

const me = { ...anEntry('Ada', 1), last: null };
const board = (version: number, mine: typeof me | null = null) =>
  aBoard([anEntry('Ada', 1)], mine, { version });

/** A board whose calls are answered, and whose waits end, when the test says so. */
function aPhoneBoard() {
  const reads: { arrive: (state: LeaderboardState) => void; fail: (error: ApiError) => void }[] =
    [];
  const waits: { milliseconds: number; work: () => void }[] = [];
  const phone = { isVisible: true };
  const shown = new PhoneBoard({
    read: () => new Promise((arrive, fail) => reads.push({ arrive, fail })),
    isVisible: () => phone.isVisible,
    random: () => 0.5,
    later: (milliseconds, work) => {
      const wait = { milliseconds, work };
      waits.push(wait);
      return () => void waits.splice(waits.indexOf(wait) >>> 0, 1);
    },
  });
  return { board: shown, reads, waits, phone, pass: () => waits.shift()?.work() };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the leaderboard of a phone', () => {
  it('shows what all are told at once, and asks for its own place a moment later', async () => {
    const { board: shown, reads, waits, pass } = aPhoneBoard();
    shown.hear(board(1));
    expect(shown.state.value).toMatchObject({ version: 1, me: null });
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([750]);
    pass();
    reads[0]!.arrive(board(1, me));
    await settle();
    expect(shown.state.value?.me?.name).toBe('Ada');
    shown.hear(board(2));
    expect(shown.state.value).toMatchObject({ version: 2, me: { name: 'Ada' } });
  });

  it('asks once for what is told while it waits, and once more for what is told while it asks', async () => {
    const { board: shown, reads, waits, pass } = aPhoneBoard();
    shown.hear();
    shown.hear(board(1));
    expect(waits).toHaveLength(1);
    pass();
    shown.hear(board(2));
    expect(reads).toHaveLength(1);
    reads[0]!.arrive(board(2, me));
    await settle();
    expect(waits).toHaveLength(1);
  });

  it('keeps what is newer than the answer, and asks again', async () => {
    const { board: shown, reads, waits, pass } = aPhoneBoard();
    shown.hear(board(5));
    pass();
    reads[0]!.arrive(board(4, me));
    await settle();
    expect(shown.state.value).toMatchObject({ version: 5, me: { name: 'Ada' } });
    expect(waits).toHaveLength(1);
  });

  it('does not ask while nobody looks', async () => {
    const { board: shown, reads, phone, pass } = aPhoneBoard();
    phone.isVisible = false;
    shown.hear(board(1));
    pass();
    expect(reads).toHaveLength(0);
    phone.isVisible = true;
    shown.wake();
    pass();
    expect(reads).toHaveLength(1);
    reads[0]!.arrive(board(1, me));
    await settle();
    shown.wake();
    pass();
    expect(reads).toHaveLength(1);
  });

  it('is gone where it is not to be seen, and tried again where nobody answers', async () => {
    const { board: shown, reads, waits, pass } = aPhoneBoard();
    shown.hear(board(1));
    pass();
    reads[0]!.fail(new ApiError('no_answer', ''));
    await settle();
    expect(shown.state.value).toMatchObject({ version: 1 });
    expect(waits).toHaveLength(1);
    pass();
    reads[1]!.fail(new ApiError('results_hidden', ''));
    await settle();
    expect(shown.state.value).toBeUndefined();
    expect(waits).toHaveLength(0);
  });
});
