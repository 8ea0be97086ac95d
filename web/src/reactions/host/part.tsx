import type { ComponentType } from 'preact';
import type { HallSettings, SessionStatus } from '../../../../src/contract/index.js';
import { findIn } from '../../kinds/registry.js';
import type { ReactionsStripProps } from './strip.js';

const load = () => import('./strip.js').then(({ ReactionsStrip }) => ReactionsStrip);

/** By the session's setting. */
const stripOf = findIn<ComponentType<ReactionsStripProps>>({}, { on: load });

interface Props {
  session: { status: SessionStatus; settings: Pick<HallSettings, 'reactions'> };
  reactions: ReactionsStripProps;
}

/** What the audience shows, and says of the tempo, while the session runs: loaded where it has that. */
export function Reactions({ session: { status, settings }, reactions }: Props) {
  const Strip = status === 'live' ? stripOf({ kind: settings.reactions }) : undefined;
  return Strip ? <Strip {...reactions} /> : null;
}
