import { type Choice, type FieldError } from '../contract/index.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import { readJoinKey } from '../participants/index.js';
import { readChoice } from '../voting/index.js';
import { ANSWER_MAX, PROOF, type Proof } from './proof.rules.js';

export interface PollVote {
  readonly pollId: string;
  readonly joinKey: string | undefined;
  readonly choice: Choice;
  readonly proof: Proof | undefined;
}

/**
 * The body of a vote in a poll. By hand, as for each vote.
 * @throws ValidationFailedError where it is none
 */
export function readPollVote(body: unknown): PollVote {
  const choice = readChoice(body, ['pollId', 'joinKey', 'proof']);
  const { pollId, joinKey, proof } = body as Record<string, unknown>;
  if (typeof pollId !== 'string') throw new ValidationFailedError([missing]);
  return { pollId, joinKey: readJoinKey(joinKey), choice, proof: readProof(proof) };
}

/** The body of a request for a challenge. @throws ValidationFailedError where it is none */
export function readChallenge(body: unknown): { joinKey: string | undefined } {
  const { joinKey, ...others } = (body ?? {}) as Record<string, unknown>;
  const unknown = Object.keys(others)[0];
  if (unknown !== undefined) {
    throw new ValidationFailedError([{ path: unknown, message: 'is not a known field' }]);
  }
  return { joinKey: readJoinKey(joinKey) };
}

/** @throws ValidationFailedError where it is none */
function readProof(given: unknown): Proof | undefined {
  if (given === undefined) return undefined;
  const { challenge, answers } = (given ?? {}) as Record<string, unknown>;
  if (typeof challenge !== 'string') {
    throw new ValidationFailedError([{ path: 'proof.challenge', message: 'must be a text' }]);
  }
  if (!isAnswers(answers)) {
    const message = `must be ${PROOF.count} texts of at most ${ANSWER_MAX} characters`;
    throw new ValidationFailedError([{ path: 'proof.answers', message }]);
  }
  return { challenge, answers };
}

function isAnswers(given: unknown): given is string[] {
  return (
    Array.isArray(given) &&
    given.length === PROOF.count &&
    given.every((one) => typeof one === 'string' && one.length <= ANSWER_MAX)
  );
}

const missing: FieldError = { path: 'pollId', message: 'must be a text' };
