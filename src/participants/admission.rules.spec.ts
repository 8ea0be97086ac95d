import { describe, expect, it } from '@jest/globals';
import type { Identity } from '../contract/index.js';
import type { DomainError } from '../platform/domain-error.js';
import type { Admission } from '../sessions/index.js';
import { asksForAnother, checkJoin } from './admission.rules.js';
import type { JoinRequest } from './join.rules.js';
import type { Participant } from './participant.js';

const admission: Admission = { maxParticipantsPerAddress: null, passcode: null, roster: 'none' };
const known: Participant = { role: 'participant', id: 'p', sessionId: 's', name: 'Ada' };

/** The code that a join is refused with, and the fields that it names. */
function refusalOf(
  given: Partial<Admission> & { identity?: Identity },
  request: Partial<JoinRequest> = {},
  who?: Participant,
): [code?: string, ...paths: string[]] {
  const { identity = 'anonymous', ...rest } = given;
  const session = { settings: { identity }, admission: { ...admission, ...rest } };
  try {
    checkJoin(session, { code: '1', ...request }, who);
    return [];
  } catch (error) {
    const { code, more } = error as DomainError;
    return [code, ...more.errors!.map(({ path }) => path)];
  }
}

describe('checkJoin', () => {
  const passcode = 'sesame';

  it.each<[Parameters<typeof refusalOf>, ReturnType<typeof refusalOf>]>([
    [[{}], []],
    [[{ passcode }], ['passcode_required', 'passcode']],
    [
      [{ passcode }, { passcode: 'Sesame' }],
      ['passcode_wrong', 'passcode'],
    ],
    [[{ passcode }, { passcode }], []],
    [[{ passcode }, {}, known], []],
    [[{ identity: 'named' }], ['validation_failed', 'name']],
    [[{ identity: 'named' }, {}, known], []],
    [[{ roster: 'names' }], ['validation_failed', 'name']],
    [
      [{ roster: 'names' }, {}, known],
      ['validation_failed', 'name'],
    ],
    [[{ roster: 'names' }, { name: 'Ada' }], []],
    [[{ roster: 'codes' }], ['voter_code_required', 'voterCode']],
    [[{ roster: 'codes', identity: 'named' }], ['voter_code_required', 'voterCode', 'name']],
    [
      [{ roster: 'codes', identity: 'named' }, { voterCode: 'x' }],
      ['validation_failed', 'name'],
    ],
    [[{ roster: 'codes', passcode }], ['passcode_required', 'passcode', 'voterCode']],
    [
      [{ roster: 'codes', passcode }, { passcode: 'x' }],
      ['passcode_wrong', 'passcode', 'voterCode'],
    ],
    [
      [{ roster: 'codes', passcode }, { passcode }],
      ['voter_code_required', 'voterCode'],
    ],
  ])('of %j is refused with %j', (given, refusal) => {
    expect(refusalOf(...given)).toEqual(refusal);
  });
});

describe('asksForAnother', () => {
  it.each<[Admission['roster'], Partial<JoinRequest>, boolean]>([
    ['none', { name: 'Bob', voterCode: 'x' }, false],
    ['names', {}, false],
    ['names', { name: ' ADA ' }, false],
    ['names', { name: 'Bob' }, true],
    ['codes', { name: 'Bob' }, false],
    ['codes', { voterCode: 'x' }, true],
  ])('with a roster of %s and %j: %s', (roster, request, isAnother) => {
    expect(asksForAnother({ code: '1', ...request }, known, { ...admission, roster })).toBe(
      isAnother,
    );
  });
});
