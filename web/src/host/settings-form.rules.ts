import type { Session, SessionSettings } from '../../../src/contract/index.js';
import { fromLocalTime, toLocalTime } from '../admin/local-time.rules.js';
import { tagsIn } from '../../../src/contract/tags.js';
import { toTerms, toTypedTerms, type TypedTerms } from '../motions/terms.rules.js';
import { linesIn } from '../ui/lines.rules.js';

/** Title, tags, settings, and what is said of a template, as they are typed. */
export interface SettingsForm extends Omit<
  SessionSettings,
  'passcode' | 'maxParticipantsPerAddress' | 'teams' | 'endsAt' | 'motion' | 'retentionDays'
> {
  title: string;
  /** With commas between them. */
  tags: string;
  /** Of a template; else empty. */
  description: string;
  language: string;
  passcode: string;
  /** Digits; empty where there is no limit. */
  maxParticipantsPerAddress: string;
  /** Their names, one a line; empty where each plays alone. */
  teams: string;
  /** As the field of a local time has it; empty where none is said. */
  endsAt: string;
  motion: TypedTerms;
  /** Digits; empty where the server says how long. */
  retentionDays: string;
}

export function toSettingsForm({ title, tags, template, settings }: Session): SettingsForm {
  const { passcode, maxParticipantsPerAddress, teams, endsAt, motion, retentionDays, ...others } =
    settings;
  return {
    title,
    ...others,
    tags: tags.join(', '),
    description: template?.description ?? '',
    language: template?.language ?? '',
    passcode: passcode ?? '',
    maxParticipantsPerAddress: String(maxParticipantsPerAddress ?? ''),
    teams: (teams ?? []).join('\n'),
    endsAt: localEnd(settings),
    motion: toTypedTerms(motion),
    retentionDays: String(retentionDays ?? ''),
  };
}

/** What is left empty is off. @param saved the settings as they are, which are exact to more than minutes */
export function toSessionChanges(
  { title, tags, description: _, language: __, ...form }: SettingsForm,
  saved: Pick<SessionSettings, 'endsAt'>,
): {
  title: string;
  tags: string[];
  settings: SessionSettings;
} {
  const { passcode, maxParticipantsPerAddress, teams, endsAt, motion, retentionDays, ...others } =
    form;
  const names = linesIn(teams);
  const end = endsAt === localEnd(saved) ? saved.endsAt : (fromLocalTime(endsAt) ?? null);
  return {
    title,
    tags: tagsIn(tags),
    settings: {
      ...others,
      traceable: others.traceable && others.identity === 'anonymous', // it applies to no other
      passcode: passcode.trim() === '' ? null : passcode,
      maxParticipantsPerAddress:
        maxParticipantsPerAddress === '' ? null : Number(maxParticipantsPerAddress),
      teams: names.length > 0 ? names : null,
      endsAt: form.pace === 'self' ? end : null, // it applies to no other
      motion: toTerms(motion),
      retentionDays: retentionDays === '' ? null : Number(retentionDays),
    },
  };
}

/** The same of a template, with what is said of it. */
export function toTemplateChanges(form: SettingsForm, saved: Pick<SessionSettings, 'endsAt'>) {
  const { description, language } = form;
  return {
    ...toSessionChanges(form, saved),
    description: description.trim() || null,
    language: language || null,
  };
}

function localEnd({ endsAt }: Pick<SessionSettings, 'endsAt'>): string {
  return endsAt === null ? '' : toLocalTime(endsAt);
}
