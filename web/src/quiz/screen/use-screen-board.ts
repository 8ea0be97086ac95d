import { useEffect, useState } from 'preact/hooks';
import type { LeaderboardState, ScreenSession } from '../../../../src/contract/index.js';
import { type createApi, dataOf } from '../../api/client.js';
import { isPassing, toApiError } from '../../api/problem.js';
import type { LiveLine } from '../../live/live-line.js';
import { showsBoard } from '../game.rules.js';

/** As many as it is told by itself. */
const ROWS = 20;
/** Until it is asked for again where nobody answers. Milliseconds. */
const RETRY = 4_000;

/** The leaderboard as the hall may see it; undefined where that is not so, or it is not known yet. */
export function useScreenBoard(
  line: LiveLine<ScreenSession>,
  api: ReturnType<typeof createApi>,
  session: ScreenSession,
): LeaderboardState | undefined {
  const [board, setBoard] = useState<LeaderboardState>();
  const isShown = showsBoard(session);
  const { id } = session;
  useEffect(() => {
    if (!isShown) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const take = (told: LeaderboardState) =>
      setBoard((known) => (known && known.version > told.version ? known : told));
    const read = async () => {
      clearTimeout(timer);
      try {
        const params = { path: { id }, query: { limit: ROWS } };
        const told = await dataOf(api.GET('/v1/sessions/{id}/leaderboard', { params }));
        if (!isOver) take(told);
      } catch (error) {
        if (!isOver && isPassing(toApiError(error).code)) {
          timer = setTimeout(() => void read(), RETRY);
        }
      }
    };
    line.onBoard = (told) => (told ? take(told) : void read());
    void read();
    return () => {
      isOver = true;
      clearTimeout(timer);
      delete line.onBoard;
    };
  }, [line, api, id, isShown]);
  return isShown ? board : undefined;
}
