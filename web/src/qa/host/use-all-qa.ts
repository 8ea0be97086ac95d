import { useMemo } from 'preact/hooks';
import type { QaMode } from '../../../../src/contract/index.js';
import { type createApi, dataOf } from '../../api/client.js';
import type { LiveLine } from '../../live/live-line.js';
import type { AnySession } from '../../live/room.rules.js';
import type { LiveList } from '../live-list.js';
import { useLiveList } from '../use-live-list.js';

/** Items that are read at a time; all are. */
const PAGE = 100;

/**
 * All that the audience asks, whatever its state; undefined where the session does not have that.
 * @param api as who moderates: the organizer, or a moderator
 */
export function useAllQa<S extends AnySession>(
  line: LiveLine<S>,
  api: ReturnType<typeof createApi>,
  sessionId: string,
  mode: QaMode,
): LiveList | undefined {
  const isOn = mode !== 'off';
  const read = useMemo(() => (isOn ? reader(api, sessionId) : undefined), [isOn, api, sessionId]);
  return useLiveList(line, read, true);
}

/** How many wait for who moderates. */
export function waitingIn(list: LiveList | undefined): number {
  return list?.items.value.filter(({ status }) => status === 'pending').length ?? 0;
}

function reader(api: ReturnType<typeof createApi>, id: string) {
  return (cursor?: string) =>
    dataOf(
      api.GET('/v1/sessions/{id}/qa', {
        params: {
          path: { id },
          query: { sort: 'top', limit: PAGE, ...(cursor && { cursor }) },
        },
      }),
    );
}
