import { type FieldError, isBlank, limits } from '../contract/index.js';
import { ValidationFailedError } from '../platform/domain-error.js';

/** What a phone sends to join. */
export interface JoinRequest {
  /** As it was typed or pasted: `codeIn` finds the digits. */
  readonly code: string;
  readonly name?: string;
  /** Where a game lets its players pick one. */
  readonly team?: string;
  /** What the session may ask for, if it is not open to all. */
  readonly passcode?: string;
  readonly voterCode?: string;
  /** The client's own, the same at each try. */
  readonly joinKey?: string;
  readonly participantToken?: string;
}

/**
 * Of what is sent as a join code, which may be a whole link, as a voter code, and as a token of
 * before: characters.
 */
export const JOIN_CODE_MAX = 500;
export const CODE_MAX = 32;
export const TOKEN_MAX = 2_000;

/**
 * The body of a join. By hand, as a whole hall joins within a minute.
 * @throws ValidationFailedError with each field that is not as it should be
 */
export function readJoin(body: unknown): JoinRequest {
  const { code, name, team, passcode, voterCode, joinKey, participantToken, ...unknown } = (body ??
    {}) as Record<string, unknown>;
  const trimmed = typeof name === 'string' ? name.trim() : name;
  const errors: FieldError[] = Object.keys(unknown).map((path) => ({
    path,
    message: 'is not a known field',
  }));
  errors.push(...check('code', code, JOIN_CODE_MAX));
  if (name !== undefined) errors.push(...check('name', trimmed, limits.nameMax));
  if (team !== undefined) errors.push(...check('team', team, limits.teamNameMax));
  if (participantToken !== undefined) {
    errors.push(...check('participantToken', participantToken, TOKEN_MAX));
  }
  if (passcode !== undefined) errors.push(...check('passcode', passcode, limits.passcodeMax));
  if (voterCode !== undefined) errors.push(...check('voterCode', voterCode, CODE_MAX));
  if (joinKey !== undefined) {
    errors.push(...check('joinKey', joinKey, limits.joinKeyMax, limits.joinKeyMin));
  }
  if (errors.length > 0) throw new ValidationFailedError(errors);
  const join = { code, name: trimmed, team, passcode, voterCode, joinKey, participantToken };
  return join as JoinRequest;
}

/**
 * The key that a client joins by, where it brings one.
 * @throws ValidationFailedError where it is none
 */
export function readJoinKey(joinKey: unknown): string | undefined {
  if (joinKey === undefined) return undefined;
  const errors = check('joinKey', joinKey, limits.joinKeyMax, limits.joinKeyMin);
  if (errors.length > 0) throw new ValidationFailedError(errors);
  return joinKey as string;
}

function check(path: string, text: unknown, max: number, min = 1): FieldError[] {
  if (typeof text !== 'string') return [{ path, message: 'must be a string' }];
  if (path !== 'participantToken' && isBlank(text)) {
    return [{ path, message: 'should not be empty' }];
  }
  // Code points; there are never more of them than of what `length` counts.
  if (text.length > max && [...text].length > max) {
    return [{ path, message: `must be shorter than or equal to ${max} characters` }];
  }
  if (path !== 'participantToken' && [...text].length < min) {
    return [{ path, message: `must be longer than or equal to ${min} characters` }];
  }
  return [];
}
