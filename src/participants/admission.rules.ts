import { createHash, timingSafeEqual } from 'node:crypto';
import type { FieldError } from '../contract/index.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import type { Admission } from '../sessions/index.js';
import { comparableName } from './roster.rules.js';
import type { JoinRequest } from './join.rules.js';
import type { Participant } from './participant.js';
import {
  PasscodeRequiredError,
  PasscodeWrongError,
  VoterCodeRequiredError,
} from './participants.errors.js';

const nameMissing: FieldError = { path: 'name', message: 'this session asks for a name' };
const passcodeMissing: FieldError = {
  path: 'passcode',
  message: 'this session asks for a passcode',
};
const voterCodeMissing: FieldError = {
  path: 'voterCode',
  message: 'this session asks for a voter code',
};

interface Settings {
  readonly settings: { readonly identity: 'anonymous' | 'named' };
  readonly admission: Admission;
}

/** @throws ValidationFailedError where the session wants names and there is none */
export function requireName({ settings }: Pick<Settings, 'settings'>, name?: string): void {
  if (settings.identity === 'named' && !name) throw new ValidationFailedError([nameMissing]);
}

/**
 * Checks what can be told without asking the roster: first the passcode, then what is missing.
 * @param known who comes with a token of this session; not asked for the passcode again
 * @throws PasscodeRequiredError, PasscodeWrongError, VoterCodeRequiredError
 * @throws ValidationFailedError where only the name is missing
 */
export function checkJoin(
  { settings, admission }: Settings,
  { name, passcode, voterCode }: JoinRequest,
  known?: Participant,
): void {
  const { roster } = admission;
  const errors: FieldError[] = [];
  if (roster === 'codes' && voterCode === undefined) errors.push(voterCodeMissing);
  if (roster === 'names' && name === undefined) errors.push(nameMissing);
  if (roster !== 'names' && settings.identity === 'named' && !(name ?? known?.name)) {
    errors.push(nameMissing);
  }
  if (admission.passcode !== null && !known) {
    if (passcode === undefined) throw new PasscodeRequiredError([passcodeMissing, ...errors]);
    if (!isSamePasscode(passcode, admission.passcode)) throw new PasscodeWrongError(errors);
  }
  if (errors.includes(voterCodeMissing)) throw new VoterCodeRequiredError(errors);
  if (errors.length > 0) throw new ValidationFailedError(errors);
}

/** Whether who comes gives what the roster asks for, if there is one. */
export function entersByRoster({ name, voterCode }: JoinRequest, { roster }: Admission): boolean {
  switch (roster) {
    case 'none':
      return false;
    case 'names':
      return name !== undefined;
    case 'codes':
      return voterCode !== undefined;
  }
}

/** Whether who has been admitted comes as somebody else now: by another name of the list. */
export function asksForAnother(
  { name, voterCode }: JoinRequest,
  known: Participant,
  { roster }: Admission,
): boolean {
  if (roster === 'codes') return voterCode !== undefined; // only the roster knows whose it is
  if (roster === 'none' || name === undefined) return false;
  return comparableName(name) !== comparableName(known.name ?? '');
}

/** In a time that says nothing of how much of it is right. */
function isSamePasscode(given: string, passcode: string): boolean {
  return timingSafeEqual(digestOf(given), digestOf(passcode));
}

/** Of equal length, whatever the text; é is the same whether it was typed as one sign or two. */
function digestOf(text: string): Buffer {
  return createHash('sha256').update(text.normalize('NFC').trim()).digest();
}
