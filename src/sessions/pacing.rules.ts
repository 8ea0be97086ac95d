import type { SessionSettings, SessionStatus } from '../contract/index.js';
import { InvalidTransitionError } from './sessions.errors.js';

/** Of a session's settings, what says when its questions are open. */
export type Pacing = Pick<SessionSettings, 'pace' | 'endsAt'>;

/** When a session ends by itself; null: it does not. Only a self-paced one does. */
export function endOf({ settings }: { readonly settings: Pacing }): Date | null {
  const { pace, endsAt } = settings;
  return pace === 'self' && endsAt !== null ? new Date(endsAt) : null;
}

/** Whether a question is open as soon as it is there. */
export function opensAtOnce(session: {
  readonly status: SessionStatus;
  readonly settings: Pacing;
}): boolean {
  return session.status === 'live' && session.settings.pace === 'self';
}

/** When a question closes that would at `closesAt`, in a session that ends at `end`; null: never by itself. */
export function closingWithin(closesAt: Date | null, end: Date | null): Date | null {
  if (!closesAt || !end) return closesAt ?? end;
  return closesAt < end ? closesAt : end;
}

/**
 * When an open question closes whose session ends at another time than before: one with a timer of its
 * own keeps that, where the session does not end sooner.
 */
export function closingAfterMove(
  closesAt: Date | null,
  before: Date | null,
  end: Date | null,
): Date | null {
  const isOwn = closesAt !== null && closesAt.getTime() !== before?.getTime();
  return closingWithin(isOwn ? closesAt : null, end);
}

/**
 * A live session keeps its pace: questions that are open would else be told apart by nobody from those
 * that a host has opened.
 * @throws InvalidTransitionError
 */
export function requireSamePace(status: SessionStatus, before: Pacing, after: Pacing): void {
  if (status === 'live' && before.pace !== after.pace) {
    throw new InvalidTransitionError('change the pace of', 'session', status);
  }
}
