import type { Session, SessionSettings } from '../../../src/contract/index.js';
import { fromLocalTime, toLocalTime } from '../admin/local-time.rules.js';
import { linesIn } from '../ui/lines.rules.js';

/** Title and settings as they are typed. */
export interface SettingsForm extends Omit<
  SessionSettings,
  'passcode' | 'maxParticipantsPerAddress' | 'teams' | 'endsAt' | 'retentionDays'
> {
  title: string;
  passcode: string;
  /** Digits; empty where there is no limit. */
  maxParticipantsPerAddress: string;
  /** Their names, one a line; empty where each plays alone. */
  teams: string;
  /** As the field of a local time has it; empty where none is said. */
  endsAt: string;
  /** Digits; empty where the server says how long. */
  retentionDays: string;
}

export function toSettingsForm({ title, settings }: Session): SettingsForm {
  const { passcode, maxParticipantsPerAddress, teams, endsAt, retentionDays, ...others } = settings;
  return {
    title,
    ...others,
    passcode: passcode ?? '',
    maxParticipantsPerAddress: String(maxParticipantsPerAddress ?? ''),
    teams: (teams ?? []).join('\n'),
    endsAt: localEnd(settings),
    retentionDays: String(retentionDays ?? ''),
  };
}

/** What is left empty is off. @param saved the settings as they are, which are exact to more than minutes */
export function toSessionChanges(
  { title, ...form }: SettingsForm,
  saved: Pick<SessionSettings, 'endsAt'>,
): {
  title: string;
  settings: SessionSettings;
} {
  const { passcode, maxParticipantsPerAddress, teams, endsAt, retentionDays, ...others } = form;
  const names = linesIn(teams);
  const end = endsAt === localEnd(saved) ? saved.endsAt : (fromLocalTime(endsAt) ?? null);
  return {
    title,
    settings: {
      ...others,
      passcode: passcode.trim() === '' ? null : passcode,
      maxParticipantsPerAddress:
        maxParticipantsPerAddress === '' ? null : Number(maxParticipantsPerAddress),
      teams: names.length > 0 ? names : null,
      endsAt: form.pace === 'self' ? end : null, // it applies to no other
      retentionDays: retentionDays === '' ? null : Number(retentionDays),
    },
  };
}

function localEnd({ endsAt }: Pick<SessionSettings, 'endsAt'>): string {
  return endsAt === null ? '' : toLocalTime(endsAt);
}
