import type { Choice } from '../../src/contract/index.js';
import type { Outcome } from '../judge/record.js';
import type { Channel } from './channels.js';

/** How long a client waits for an answer before it tries again. Milliseconds. */
export const ANSWER_LIMIT = 10_000;

/** What became of a try, and for how long the server asks to wait until the next. Milliseconds. */
export interface Answer {
  readonly outcome: Outcome;
  readonly retryAfter?: number;
}

/** One of the audience. */
export interface Phone {
  readonly participantId: string;
  readonly channel: Channel;
  /** @param choice or `WITHDRAWAL` */
  cast(questionId: string, choice: Choice): Promise<Answer>;
  leave(): void;
}

/** Codes of errors that say: again. Whatever else is refused is refused permanently. */
const passing = [
  'overloaded',
  'request_timeout',
  'unavailable',
  'internal_error',
  'too_many_requests',
];

/** @param isAnswered by the API itself, and not by what stands before it */
export function errorOutcome(code: string, isAnswered = true): Outcome {
  return passing.includes(code)
    ? { kind: 'failed', why: code, isAnswered }
    : { kind: 'refused', code: code as never };
}

export function brokenOff(error: unknown): Outcome {
  const { name, message } = error as Error;
  return { kind: 'failed', why: name === 'Error' ? message : name, isAnswered: false };
}
