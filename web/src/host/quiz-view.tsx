import type { Session } from '../../../src/contract/index.js';
import type { LiveLine } from '../live/live-line.js';
import type { Room } from '../live/room.rules.js';
import { usePart } from './use-part.js';

const load = () => import('../quiz/host/board-page.js');

/** The leaderboard of a quiz, and who plays: loaded by who looks at it. */
export function QuizView({ line, room }: { line: LiveLine<Session>; room: Room<Session> }) {
  const part = usePart(load);
  return part ? <part.BoardPage line={line} room={room} /> : <p aria-busy="true" />;
}
