import type { Session } from '../../../src/contract/index.js';
import type { Room } from '../live/room.rules.js';
import { usePart } from './use-part.js';

const load = () => import('../motions/part.js');

/** The minutes of its motions, which few sessions have: loaded by who looks at them. */
export function MinutesView({ room }: { room: Room<Session> }) {
  const part = usePart(load);
  return part ? <part.Minutes room={room} /> : <p aria-busy="true" />;
}
