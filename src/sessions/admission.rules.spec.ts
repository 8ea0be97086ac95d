import { describe, expect, it } from '@jest/globals';
import type { RosterKind } from '../contract/index.js';
import {
  type Admission,
  isAdmitted,
  isOpenToAll,
  type OpenSettings,
  openToAll,
  toHallSettings,
} from './admission.rules.js';

const ID = 'a participant';

describe('isOpenToAll', () => {
  it.each<[Partial<Admission>, boolean]>([
    [{}, true],
    [{ passcode: 'sesame' }, false],
    [{ maxParticipantsPerAddress: 1 }, false],
    [{ roster: 'names' }, false],
    [{ roster: 'codes' }, false],
  ])('of %j is %s', (given, isOpen) => {
    expect(isOpenToAll({ ...openToAll, ...given })).toBe(isOpen);
  });
});

describe('isAdmitted', () => {
  const admitted = (
    roster: Admission['roster'],
    entry?: { kind: RosterKind; epoch: number },
    raised?: Map<string, number>,
  ) =>
    isAdmitted(
      { id: ID, ...(entry && { entry }) },
      { session: { admission: { ...openToAll, roster } }, ...(raised && { raised }) },
    );

  it('lets everybody in where there is no roster', () => {
    expect(admitted('none')).toBe(true);
    expect(admitted('none', { kind: 'code', epoch: 1 }, new Map([[ID, 7]]))).toBe(true);
  });

  it('asks for an entry of the kind that the session does', () => {
    expect(admitted('codes')).toBe(false);
    expect(admitted('names')).toBe(false);
    expect(admitted('codes', { kind: 'code', epoch: 1 })).toBe(true);
    expect(admitted('codes', { kind: 'name', epoch: 1 })).toBe(false);
    expect(admitted('names', { kind: 'name', epoch: 1 })).toBe(true);
    expect(admitted('names', { kind: 'code', epoch: 1 })).toBe(false);
  });

  it('takes a token of the entry’s present epoch alone', () => {
    const raised = new Map([[ID, 2]]);
    expect(admitted('codes', { kind: 'code', epoch: 1 }, raised)).toBe(false);
    expect(admitted('codes', { kind: 'code', epoch: 2 }, raised)).toBe(true);
    expect(admitted('codes', { kind: 'code', epoch: 3 }, raised)).toBe(false);
    expect(admitted('codes', { kind: 'code', epoch: 1 }, new Map([['another', 2]]))).toBe(true);
  });
});

describe('toHallSettings', () => {
  it('says that there is a passcode, and not which', () => {
    const told = {
      identity: 'named',
      traceable: false,
      resultsVisibility: 'hidden',
      qa: 'open',
      qaAnonymous: true,
      qaDownvotes: true,
      reactions: 'on',
      leaderboard: 'end',
      teams: ['Red', 'Blue'],
      teamChoice: 'dealt',
      pace: 'self',
      endsAt: '2026-12-01T12:00:00.000Z',
      motion: { quorum: { percent: 50 }, majority: 'simple', base: 'yes_no' },
    } satisfies Omit<OpenSettings, 'retentionDays'>;
    const settings = { ...told, retentionDays: 30 } satisfies OpenSettings;
    const admission = {
      maxParticipantsPerAddress: 3,
      passcode: 'sesame',
      roster: 'names',
    } as const;
    expect(toHallSettings({ settings, admission })).toEqual({
      ...told,
      passcodeRequired: true,
      roster: 'names',
    });
    const open = toHallSettings({ settings, admission: openToAll });
    expect(open).toEqual({ ...told, passcodeRequired: false, roster: 'none' });
  });
});
