import { limits, type QuestionStatus, type SessionStatus } from '../contract/index.js';
import { InvalidTransitionError } from './sessions.errors.js';

interface Transition<Status> {
  readonly from: readonly Status[];
  readonly to: Status;
}

const sessionTransitions = {
  start: { from: ['draft'], to: 'live' },
  end: { from: ['live'], to: 'ended' },
  reopen: { from: ['ended'], to: 'live' },
} as const satisfies Record<string, Transition<SessionStatus>>;

/** A closed question may open again: its votes stay, and more may come. */
const questionTransitions = {
  open: { from: ['draft', 'closed'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
} as const satisfies Record<string, Transition<QuestionStatus>>;

/**
 * A template waits for nobody: whoever wants to show it makes a session of it.
 * @throws InvalidTransitionError
 */
export function requireNoTemplate(session: { template: unknown }, action: string): void {
  if (session.template) throw new InvalidTransitionError(action, 'session', 'a template');
}

/** @throws InvalidTransitionError */
export function nextSessionStatus(
  action: keyof typeof sessionTransitions,
  status: SessionStatus,
): SessionStatus {
  return next(sessionTransitions[action], action, 'session', status);
}

/** @throws InvalidTransitionError */
export function nextQuestionStatus(
  action: keyof typeof questionTransitions,
  status: QuestionStatus,
): QuestionStatus {
  return next(questionTransitions[action], action, 'question', status);
}

function next<Status extends string>(
  { from, to }: Transition<Status>,
  action: string,
  what: string,
  status: Status,
): Status {
  if (!from.includes(status)) throw new InvalidTransitionError(action, what, status);
  return to;
}

/** Whether votes are taken: a timer that is over counts even before its job has run. */
export function takesVotes(
  question: { status: QuestionStatus; closesAt: Date | null },
  now: number,
): boolean {
  return question.status === 'open' && (!question.closesAt || now < question.closesAt.getTime());
}

/**
 * Now, but later than what came before, whatever the clock of the process that did that: a vote
 * is let in or not by which of the two is later.
 * @param now milliseconds since 1970
 */
export function laterThan(earlier: Date | null, now: number): Date {
  return new Date(Math.max(now, earlier ? earlier.getTime() + 1 : 0));
}

/**
 * The times of a question that opens.
 * @param closedAt when it was closed the last time
 * @param durationSeconds it closes by itself so long after now
 * @param now milliseconds since 1970
 */
export function opening(closedAt: Date | null, durationSeconds: number | null, now: number) {
  return {
    openedAt: laterThan(closedAt, now),
    closedAt: null,
    closesAt: durationSeconds ? new Date(now + durationSeconds * 1000) : null,
  };
}

/**
 * When a question closes that is given more time, by so many seconds: never sooner than before, and
 * no further from now than when it is opened for as long as it can be.
 * @param now milliseconds since 1970
 * @throws InvalidTransitionError where no time runs
 */
export function extended(
  question: { status: QuestionStatus; closesAt: Date | null },
  seconds: number,
  now: number,
): Date {
  const { status, closesAt } = question;
  if (!closesAt || !takesVotes(question, now)) {
    throw new InvalidTransitionError('extend', 'question', noTimeRuns(status, closesAt));
  }
  const wanted = closesAt.getTime() + seconds * 1000;
  const latest = now + limits.durationMax * 1000;
  return new Date(Math.max(closesAt.getTime(), Math.min(wanted, latest)));
}

function noTimeRuns(status: QuestionStatus, closesAt: Date | null): string {
  if (status !== 'open') return status;
  return closesAt ? 'open, but out of time' : 'open without a time';
}
