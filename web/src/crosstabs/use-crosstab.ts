import { useEffect, useRef, useState } from 'preact/hooks';
import type { CrossTab, ShownCrosstab } from '../../../src/contract/index.js';
import { type createApi, dataOf } from '../api/client.js';
import { isPassing, toApiError } from '../api/problem.js';
import type { AnySession, Room } from '../live/room.rules.js';

type Api = ReturnType<typeof createApi>;
export type Pair = NonNullable<ShownCrosstab['shown']>;

/** After the news of a vote: a cross-tab that is read then has it. At most so often. Milliseconds. */
const PAUSE = 700;
/** Until it is asked for again where nobody answers. Milliseconds. */
const RETRY = 4_000;

/**
 * A cross-tab as it is now: read again, at most once a second and a bit, when votes on one of its questions were
 * counted.
 */
export function useCrosstab<S extends AnySession>(
  api: Api,
  pair: Pair | null,
  room: Room<S>,
): { crosstab: CrossTab | undefined; error: Error | undefined } {
  const [told, setTold] = useState<CrossTab>();
  const [error, setError] = useState<Error>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const read = useRef<() => Promise<void>>();
  const key = pair && `${pair.questionId} ${pair.by}`;

  useEffect(() => {
    if (!key) return;
    const [id, by] = key.split(' ') as [string, string];
    let isOver = false;
    read.current = async () => {
      timer.current = undefined;
      try {
        const params = { path: { id }, query: { by } };
        const answer = await dataOf(api.GET('/v1/questions/{id}/results', { params }));
        if (isOver) return;
        setTold(answer as CrossTab);
        setError(undefined);
      } catch (failure) {
        if (isOver) return;
        setError(failure as Error);
        if (isPassing(toApiError(failure).code)) {
          timer.current ??= setTimeout(() => void read.current?.(), RETRY);
        }
      }
    };
    void read.current();
    return () => {
      isOver = true;
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [api, key]);

  const versionOf = (id: string) => room.turnouts[id]?.version ?? 0;
  const news = pair && `${versionOf(pair.questionId)} ${versionOf(pair.by)}`;
  const seen = useRef(news);
  useEffect(() => {
    if (!key || seen.current === news) return;
    seen.current = news;
    timer.current ??= setTimeout(() => void read.current?.(), PAUSE);
  }, [key, news]);

  const isOfPair = pair && told?.questionId === pair.questionId && told.by === pair.by;
  return { crosstab: isOfPair ? told : undefined, error };
}
