import { type Choice, type FieldError } from '../contract/index.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import { readChoice, readJoinKey } from '../voting/index.js';

export interface PollVote {
  readonly pollId: string;
  readonly joinKey: string | undefined;
  readonly choice: Choice;
}

/**
 * The body of a vote in a poll. By hand, as for each vote.
 * @throws ValidationFailedError where it is none
 */
export function readPollVote(body: unknown): PollVote {
  const choice = readChoice(body, ['pollId', 'joinKey']);
  const { pollId, joinKey } = body as { pollId?: unknown; joinKey?: unknown };
  if (typeof pollId !== 'string') throw new ValidationFailedError([missing]);
  return { pollId, joinKey: readJoinKey(joinKey), choice };
}

const missing: FieldError = { path: 'pollId', message: 'must be a text' };
