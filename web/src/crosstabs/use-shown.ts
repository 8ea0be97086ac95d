import { useEffect, useState } from 'preact/hooks';
import type { ShownCrosstab } from '../../../src/contract/index.js';
import { type createApi, dataOf } from '../api/client.js';
import { isPassing, toApiError } from '../api/problem.js';
import type { LiveLine } from '../live/live-line.js';
import type { AnySession } from '../live/room.rules.js';

/** Until it is asked for again where nobody answers. Milliseconds. */
const RETRY = 4_000;

/** Which cross-tab the big screen shows now; null: none, or it is not known yet. */
export function useShown<S extends AnySession>(
  line: LiveLine<S>,
  api: ReturnType<typeof createApi>,
  sessionId: string,
): ShownCrosstab['shown'] {
  const [shown, setShown] = useState<ShownCrosstab['shown']>(null);
  const isConnected = line.status.value.is === 'connected';
  useEffect(() => {
    if (!isConnected) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const read = async () => {
      clearTimeout(timer);
      try {
        const params = { path: { id: sessionId } };
        const told = await dataOf(api.GET('/v1/sessions/{id}/crosstab', { params }));
        if (!isOver) setShown(told.shown);
      } catch (error) {
        if (!isOver && isPassing(toApiError(error).code)) {
          timer = setTimeout(() => void read(), RETRY);
        }
      }
    };
    // Read anew, as two that follow one another may come either way.
    line.onCrosstab = ({ name }) => void (name === 'crosstab:shown' && read());
    void read();
    return () => {
      isOver = true;
      clearTimeout(timer);
      delete line.onCrosstab;
    };
  }, [line, api, sessionId, isConnected]);
  return shown;
}
