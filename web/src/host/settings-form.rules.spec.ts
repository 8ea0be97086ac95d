import { describe, expect, it } from '@jest/globals';
import type { Session, SessionSettings } from '../../../src/contract/index.js';
import { toSessionChanges, toSettingsForm, toTemplateChanges } from './settings-form.rules.js';

const open: SessionSettings = {
  identity: 'anonymous',
  traceable: false,
  resultsVisibility: 'always',
  maxParticipantsPerAddress: null,
  passcode: null,
  roster: 'none',
  qa: 'off',
  qaAnonymous: false,
  qaDownvotes: false,
  reactions: 'off',
  leaderboard: 'off',
  teams: null,
  teamChoice: 'picked',
  pace: 'host',
  endsAt: null,
  motion: null,
  retentionDays: null,
};

const formOf = (settings: Partial<SessionSettings> = {}) =>
  toSettingsForm({
    ...{ title: 'Hall', tags: ['Bio', 'Term 2'], template: null },
    settings: { ...open, ...settings },
  } as unknown as Session);

describe('the form of the settings', () => {
  it.each<Partial<SessionSettings>>([
    {},
    { passcode: 'sesame', maxParticipantsPerAddress: 12, roster: 'codes' },
    { identity: 'named', resultsVisibility: 'hidden', roster: 'names' },
    { traceable: true },
    { leaderboard: 'end', teams: ['Red', 'Blue'], teamChoice: 'dealt' },
    { pace: 'self', endsAt: '2026-12-01T12:00:34.567Z' },
    { retentionDays: 30 },
  ])('gives back what it was made of: %j', (settings) => {
    const all = { ...open, ...settings };
    expect(toSessionChanges(formOf(settings), all)).toEqual({
      ...{ title: 'Hall', tags: ['Bio', 'Term 2'] },
      settings: all,
    });
  });

  it('has numbers for participants in the place of names, not beside them', () => {
    const form = { ...formOf({ traceable: true }), identity: 'named' as const };
    expect(toSessionChanges(form, open).settings.traceable).toBe(false);
  });

  it('turns off what is left empty', () => {
    const form = { ...formOf({ passcode: 'sesame', maxParticipantsPerAddress: 1 }) };
    const emptied = { passcode: ' ', maxParticipantsPerAddress: '', teams: ' \n', endsAt: '' };
    const saved = { endsAt: '2026-12-01T12:00:00.000Z' };
    expect(toSessionChanges({ ...form, ...emptied }, saved).settings).toEqual(open);
  });

  it('has no end where the host opens the questions', () => {
    const form = { ...formOf(), endsAt: '2026-12-01T13:30' };
    expect(toSessionChanges(form, { endsAt: null }).settings.endsAt).toBeNull();
  });

  it('takes teams a line each, and an end by one’s own clock', () => {
    const typed = { teams: ' Red \n\nBlue\n', endsAt: '2026-12-01T13:30' };
    const form = { ...formOf({ pace: 'self' }), ...typed };
    expect(toSessionChanges(form, { endsAt: null }).settings).toMatchObject({
      teams: ['Red', 'Blue'],
      endsAt: new Date(2026, 11, 1, 13, 30).toISOString(),
    });
  });

  it('reads tags between any commas', () => {
    const form = { ...formOf(), tags: ' Bio ,, Term  2，会议、' };
    expect(toSessionChanges(form, open).tags).toEqual(['Bio', 'Term 2', '会议']);
  });

  it('of a template has what is said of it, or null', () => {
    expect(toTemplateChanges({ ...formOf(), description: ' ' }, open)).toMatchObject({
      ...{ description: null, language: null, tags: ['Bio', 'Term 2'] },
    });
    const form = { ...formOf(), description: 'Short', language: 'pt-BR' };
    expect(toTemplateChanges(form, open)).toMatchObject({
      description: 'Short',
      language: 'pt-BR',
    });
  });
});
