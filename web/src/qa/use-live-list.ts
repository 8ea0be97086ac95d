import { useEffect, useMemo } from 'preact/hooks';
import type { QaPage } from '../../../src/contract/index.js';
import type { LiveLine } from '../live/live-line.js';
import type { AnySession } from '../live/room.rules.js';
import { LiveList } from './live-list.js';

type Read = (cursor?: string) => Promise<QaPage>;

/**
 * What the audience asks, for as long as the page shows it.
 * @param read undefined where the session does not have that; another function reads another list
 * @param isWhole whether all of it is read, and not the first page alone
 */
export function useLiveList<S extends AnySession>(
  line: LiveLine<S>,
  read: Read | undefined,
  isWhole: boolean,
): LiveList | undefined {
  const list = useMemo(() => read && new LiveList({ read, isWhole }), [read, isWhole]);
  useEffect(() => {
    if (!list) return;
    line.onQa = (event) => list.hear(event);
    return () => {
      delete line.onQa;
      list.close();
    };
  }, [line, list]);
  return list;
}
