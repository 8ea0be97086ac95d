import { describe, expect, it } from '@jest/globals';
import { defaultSettings } from './admission.rules.js';
import { changeSettings, copySettings } from './settings.rules.js';

const now = Date.parse('2026-12-01T12:00:00Z');
const change = (given: Parameters<typeof changeSettings>[0], before = defaultSettings) =>
  changeSettings(given, before, now);
const selfPaced = { ...defaultSettings, pace: 'self' as const };

describe('settings', () => {
  it('keep what is not given', () => {
    expect(change({ qa: 'open' })).toEqual({ ...defaultSettings, qa: 'open' });
  });

  it('have teams that nobody takes for each other, on one line', () => {
    expect(change({ teams: [' Red  one ', 'Blue'] }).teams).toEqual(['Red one', 'Blue']);
    expect(() => change({ teams: ['Red', 'Blue', ' RED'] })).toThrow(
      'settings.teams.2: looks like the name of team 1',
    );
    expect(
      change({ teams: null }, { ...defaultSettings, teams: ['Red', 'Blue'] }).teams,
    ).toBeNull();
  });

  it('have numbers for participants in the place of names, not beside them', () => {
    expect(change({ traceable: true }).traceable).toBe(true);
    const traceable = { ...defaultSettings, traceable: true };
    expect(change({ identity: 'named' }, traceable).traceable).toBe(false);
    expect(() => change({ identity: 'named', traceable: true })).toThrow(
      'settings.traceable: applies to anonymous sessions alone',
    );
    expect(copySettings(traceable, now).traceable).toBe(true);
  });

  it('have an end in UTC', () => {
    const { endsAt } = change({ pace: 'self', endsAt: '2026-12-01T14:00:00+01:00' });
    expect(endsAt).toBe('2026-12-01T13:00:00.000Z');
  });

  it.each([
    [{ endsAt: '2026-12-02T12:00:00Z' }, 'applies to the pace self alone'],
    [{ pace: 'self' as const, endsAt: '2026-12-01T12:00:00Z' }, 'must be in the future'],
    [{ pace: 'self' as const, endsAt: '2027-12-03T12:00:00Z' }, 'must be within a year from now'],
  ])('refuse %j', (given, message) => {
    expect(() => change(given)).toThrow(`settings.endsAt: ${message}`);
  });

  it('lose their end when the host leads, and keep one that is over', () => {
    const ended = { ...selfPaced, endsAt: '2026-11-30T12:00:00.000Z' };
    expect(change({ pace: 'host' }, ended).endsAt).toBeNull();
    expect(change({ qa: 'open' }, ended).endsAt).toBe(ended.endsAt);
    expect(change({ endsAt: '2026-11-30T13:00:00+01:00' }, ended).endsAt).toBe(ended.endsAt);
  });

  it('of a copy have no end that is over', () => {
    const ended = { ...selfPaced, endsAt: '2026-11-30T12:00:00.000Z' };
    expect(copySettings(ended, now).endsAt).toBeNull();
    const ending = { ...selfPaced, endsAt: '2026-12-30T12:00:00.000Z' };
    expect(copySettings(ending, now)).toEqual(ending);
  });
});
