import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useEffect } from 'preact/hooks';
import type { QuizStatistics, Result, Session } from '../../../../src/contract/index.js';
import { dataOf } from '../../api/client.js';
import { organizerApi } from '../../auth/organizer-api.js';
import { quizKey } from '../../host/queries.js';

/** Points follow a final result a moment later: when it is asked again whether they are there. Milliseconds. */
const PATIENCE = 1_500;

const statisticsKey = (sessionId: string) => [...quizKey(sessionId), 'statistics'];

/**
 * How the questions of a quiz have gone; undefined where none has points, or it is not known yet.
 * @param result of the question that is looked at: of another version, all is read anew
 */
export function useStatistics(
  session: Session,
  result: Result | undefined,
): QuizStatistics | undefined {
  const queries = useQueryClient();
  const isScored = session.questions.some(({ settings }) => settings.scoring !== null);
  const path = { id: session.id };
  const key = statisticsKey(session.id);
  const state = `${result?.version} ${result?.final}`;
  useEffect(() => {
    if (!isScored) return;
    const readAnew = () => void queries.invalidateQueries({ queryKey: statisticsKey(session.id) });
    readAnew();
    const timer = setTimeout(readAnew, PATIENCE);
    return () => clearTimeout(timer);
  }, [isScored, state, session.id, queries]);
  return useQuery({
    queryKey: key,
    enabled: isScored,
    queryFn: () => dataOf(organizerApi.GET('/v1/sessions/{id}/quiz', { params: { path } })),
  }).data;
}
