import { useEffect, useRef } from 'preact/hooks';
import type { LeaderboardState, ScreenSession } from '../../../src/contract/index.js';
import { resultIn, type Room } from '../live/room.rules.js';
import { followsBoard } from '../quiz/screen/stage.rules.js';
import { look } from './look.js';
import { dwellOf } from './stage.rules.js';
import type { View } from './use-view.js';

/**
 * Has the leaderboard come to the stage after each question: once its result is final, and was seen for
 * as long as one reads it. It comes once, and over nothing that somebody has put there meanwhile; who
 * goes back to the question stays there.
 */
export function useBoardByItself(
  room: Room<ScreenSession>,
  view: View,
  board: LeaderboardState | undefined,
): void {
  const { question } = view;
  const { settings, status } = room.session;
  const isWanted =
    look.value.board && status === 'live' && settings.leaderboard === 'after_question';
  const isDue =
    isWanted &&
    !view.isEarlier &&
    followsBoard(question, question && resultIn(room, question), board);
  const after = isDue ? `${question!.id} ${question!.closedAt}` : undefined;
  const isFree = !view.isInviting && !view.isListing && !view.isRanking;
  const labels = question?.options.map(({ label }) => label) ?? [];
  const wait = dwellOf([...labels, question?.explanation ?? '']);
  /** After which question it has come, or was to. */
  const done = useRef<string>();
  const latest = useRef({ isFree, rank: view.rank });
  latest.current = { isFree, rank: view.rank };
  useEffect(() => {
    if (after === undefined || done.current === after) return;
    const timer = setTimeout(() => {
      done.current = after;
      if (latest.current.isFree) latest.current.rank(true);
    }, wait);
    return () => clearTimeout(timer);
  }, [after, wait]);
}
