import { useState } from 'preact/hooks';
import type { TempoTrend } from '../../../../src/contract/index.js';
import type { LiveLine } from '../../live/live-line.js';
import type { AnySession } from '../../live/room.rules.js';
import { useReactionEvents } from '../use-reaction-events.js';
import { useRecent } from '../use-recent.js';
import type { ReactionsStripProps } from './strip.js';

/** How long a reaction is counted. Milliseconds. */
const MINUTE = 60_000;

/** What a host or a moderator hears of reactions; from the beginning, as the tempo is told to who comes. */
export function useReactions<S extends AnySession>(line: LiveLine<S>): ReactionsStripProps {
  const [tempo, setTempo] = useState<TempoTrend>();
  const { counts, take } = useRecent(MINUTE);
  useReactionEvents(line, (event) => {
    if (event.name === 'tempo:counted') setTempo(event.payload);
    else if (event.name === 'reactions:counted') take(event.payload.counts);
  });
  return { tempo, counts };
}
