import type { Session, SessionSettings } from '../../../src/contract/index.js';

/** Title and settings as they are typed. */
export interface SettingsForm extends Pick<
  SessionSettings,
  'identity' | 'resultsVisibility' | 'roster'
> {
  title: string;
  passcode: string;
  /** Digits; empty where there is no limit. */
  maxParticipantsPerAddress: string;
}

export function toSettingsForm({ title, settings }: Session): SettingsForm {
  const { passcode, maxParticipantsPerAddress, ...others } = settings;
  return {
    title,
    ...others,
    passcode: passcode ?? '',
    maxParticipantsPerAddress: String(maxParticipantsPerAddress ?? ''),
  };
}

/** What is left empty is off. */
export function toSessionChanges({ title, ...form }: SettingsForm): {
  title: string;
  settings: SessionSettings;
} {
  const { passcode, maxParticipantsPerAddress, ...others } = form;
  return {
    title,
    settings: {
      ...others,
      passcode: passcode.trim() === '' ? null : passcode,
      maxParticipantsPerAddress:
        maxParticipantsPerAddress === '' ? null : Number(maxParticipantsPerAddress),
    },
  };
}
