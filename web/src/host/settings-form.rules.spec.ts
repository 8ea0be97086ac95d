import { describe, expect, it } from '@jest/globals';
import type { Session, SessionSettings } from '../../../src/contract/index.js';
import { toSessionChanges, toSettingsForm } from './settings-form.rules.js';

const open: SessionSettings = {
  identity: 'anonymous',
  resultsVisibility: 'always',
  maxParticipantsPerAddress: null,
  passcode: null,
  roster: 'none',
};

const formOf = (settings: Partial<SessionSettings> = {}) =>
  toSettingsForm({ title: 'Hall', settings: { ...open, ...settings } } as Session);

describe('the form of the settings', () => {
  it.each<Partial<SessionSettings>>([
    {},
    { passcode: 'sesame', maxParticipantsPerAddress: 12, roster: 'codes' },
    { identity: 'named', resultsVisibility: 'hidden', roster: 'names' },
  ])('gives back what it was made of: %j', (settings) => {
    expect(toSessionChanges(formOf(settings))).toEqual({
      title: 'Hall',
      settings: { ...open, ...settings },
    });
  });

  it('turns off what is left empty', () => {
    const form = { ...formOf({ passcode: 'sesame', maxParticipantsPerAddress: 1 }) };
    const emptied = toSessionChanges({ ...form, passcode: ' ', maxParticipantsPerAddress: '' });
    expect(emptied.settings).toEqual(open);
  });
});
