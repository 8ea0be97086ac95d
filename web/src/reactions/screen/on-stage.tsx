import { useEffect, useRef, useState } from 'preact/hooks';
import type { ScreenSession } from '../../../../src/contract/index.js';
import { type Cheer, cheers } from '../../../../src/contract/reactions.js';
import type { LiveLine } from '../../live/live-line.js';
import { formatNumber } from '../../texts/locale.js';
import { CheerPicture } from '../pictures.js';
import { useReactionEvents } from '../use-reaction-events.js';
import { useRecent } from '../use-recent.js';
import { floatsFor } from './floats.rules.js';
import { texts } from './texts.js';
import './on-stage.css';

/** At the same time: a picture beside what is talked about, and not in front of it. */
const MAX_FLOATS = 24;
/** Those that were told together begin within this time: about until the next are told. Milliseconds. */
const SPREAD = 500;
/** How long a reaction is counted where nothing is to move. Milliseconds. */
const COUNTED = 10_000;

export interface ReactionsOnStageProps {
  line: LiveLine<ScreenSession>;
}

/** What the audience shows, at the edge of the big screen. */
export function ReactionsOnStage({ line }: ReactionsOnStageProps) {
  return useIsStill() ? <Counted line={line} /> : <Rising line={line} />;
}

interface Float {
  id: number;
  name: Cheer;
  /** Of the width there is, from 0 to 1. */
  place: number;
  /** Milliseconds. */
  delay: number;
}

function Rising({ line }: ReactionsOnStageProps) {
  const shown = useRef<readonly Float[]>([]);
  const [floats, setFloats] = useState(shown.current);
  const show = (next: readonly Float[]) => {
    shown.current = next;
    setFloats(next);
  };
  useReactionEvents(line, (event) => {
    // In a page that nobody sees none would come to its end.
    if (event.name !== 'reactions:counted' || document.hidden) return;
    const names = floatsFor(event.payload.counts, MAX_FLOATS - shown.current.length);
    show([...shown.current, ...names.map(aFloat)]);
  });
  const end = (ended: Float) => show(shown.current.filter((float) => float !== ended));
  return (
    <div class="floats" aria-hidden="true">
      {floats.map((float) => (
        <i
          key={float.id}
          style={{ '--place': float.place, animationDelay: `${float.delay}ms` }}
          onAnimationEnd={() => end(float)}
        >
          <CheerPicture of={float.name} />
        </i>
      ))}
    </div>
  );
}

let numbered = 0;

function aFloat(name: Cheer): Float {
  numbered += 1;
  return { id: numbered, name, place: Math.random(), delay: Math.random() * SPREAD };
}

/** A count that changes, where motion is not wanted. */
function Counted({ line }: ReactionsOnStageProps) {
  const { counts, take } = useRecent(COUNTED);
  useReactionEvents(line, (event) => {
    if (event.name === 'reactions:counted') take(event.payload.counts);
  });
  const sent = cheers.filter((name) => counts[name]);
  if (sent.length === 0) return null;
  return (
    <aside class="floats-counted numbers" aria-label={texts.title}>
      <ul>
        {sent.map((name) => (
          <li key={name}>
            <CheerPicture of={name} />
            <span class="visually-hidden">{texts.cheers[name]}</span>
            <bdi>{formatNumber(counts[name]!)}</bdi>
          </li>
        ))}
      </ul>
    </aside>
  );
}

function useIsStill(): boolean {
  const [query] = useState(() => matchMedia('(prefers-reduced-motion: reduce)'));
  const [isStill, setStill] = useState(query.matches);
  useEffect(() => {
    const look = () => setStill(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, [query]);
  return isStill;
}
