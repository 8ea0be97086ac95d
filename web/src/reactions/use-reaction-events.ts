import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { LiveLine } from '../live/live-line.js';
import type { AnySession } from '../live/room.rules.js';
import type { ReactionEvent } from './recent.rules.js';

/** Has `hear` told of reactions, among other events, for as long as the page shows it; one of a page at the most does so. */
export function useReactionEvents<S extends AnySession>(
  line: LiveLine<S>,
  hear: (event: ReactionEvent) => void,
): void {
  const latest = useRef(hear);
  useLayoutEffect(() => void (latest.current = hear));
  useEffect(() => {
    line.onReactions = (event) => latest.current(event);
    return () => void delete line.onReactions;
  }, [line]);
}
