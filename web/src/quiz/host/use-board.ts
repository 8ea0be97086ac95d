import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useEffect } from 'preact/hooks';
import { limits, type Session } from '../../../../src/contract/index.js';
import { dataOf } from '../../api/client.js';
import { organizerApi } from '../../auth/organizer-api.js';
import { quizKey } from '../../host/queries.js';
import type { LiveLine } from '../../live/live-line.js';

/** Who has how many points: read anew whenever it is another one, or the connection has begun anew. */
export function useBoard(line: LiveLine<Session>, sessionId: string) {
  const queries = useQueryClient();
  useEffect(() => {
    line.onBoard = () => void queries.invalidateQueries({ queryKey: boardKey(sessionId) });
    return () => {
      delete line.onBoard;
    };
  }, [line, queries, sessionId]);
  return useQuery({
    queryKey: boardKey(sessionId),
    queryFn: () =>
      dataOf(
        organizerApi.GET('/v1/sessions/{id}/leaderboard', {
          params: { path: { id: sessionId }, query: { limit: limits.pageMax } },
        }),
      ),
  });
}

const boardKey = (sessionId: string) => [...quizKey(sessionId), 'board'];
