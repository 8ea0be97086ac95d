import type { CheerCounts, SessionSettings, SessionStatus } from '../contract/index.js';
import {
  cheers,
  type Reaction,
  reactions,
  type Tempo,
  type TempoPoint,
  tempos,
  tempoTimes,
} from '../contract/reactions.js';
import { ValidationFailedError } from '../platform/domain-error.js';

/** Whether the session's audience may react now. */
export function takesReactions(session: {
  readonly status: SessionStatus;
  readonly settings: Pick<SessionSettings, 'reactions'>;
}): boolean {
  return session.status === 'live' && session.settings.reactions === 'on';
}

export function isTempo(reaction: Reaction): reaction is Tempo {
  return (tempos as readonly string[]).includes(reaction);
}

/** What a client has sent by Socket.IO. @throws ValidationFailedError */
export function readReaction(payload: unknown): Reaction {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    throw new ValidationFailedError([{ path: '', message: 'must be an object' }]);
  }
  const unknown = Object.keys(payload).filter((name) => name !== 'reaction');
  if (unknown.length > 0) {
    const message = 'is not a known field';
    throw new ValidationFailedError(unknown.map((path) => ({ path, message })));
  }
  const { reaction } = payload as { reaction?: unknown };
  const known = reactions.find((name) => name === reaction);
  if (known) return known;
  const message = `must be one of ${reactions.join(', ')}`;
  throw new ValidationFailedError([{ path: 'reaction', message }]);
}

/** Both together; who names an unknown one names nothing. */
export function addCounts(some: CheerCounts, more: CheerCounts): CheerCounts {
  const sums = cheers.map((name) => [name, (some[name] ?? 0) + (more[name] ?? 0)] as const);
  return Object.fromEntries(sums.filter(([, sum]) => sum > 0));
}

/** Of the trend: which point a moment belongs to. @param now milliseconds since 1970 */
export function pointAt(now: number): number {
  return Math.floor(now / tempoTimes.point);
}

/** Whether a point is too old for the trend at that moment. */
export function isPast(point: number, now: number): boolean {
  return point <= pointAt(now) - tempoTimes.span / tempoTimes.point;
}

export function toPoint(point: number, slower: number, faster: number): TempoPoint {
  return { at: new Date(point * tempoTimes.point).toISOString(), slower, faster };
}
