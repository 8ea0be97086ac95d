import { type FieldError, findLookAlikes, limits, type MotionTerms } from '../contract/index.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import { defaultTerms } from '../contract/motion.js';
import { parseTime } from '../platform/time.rules.js';
import { withoutUndefined } from '../platform/without-undefined.js';
import {
  type Admission,
  defaultSettings,
  type GivenOpenSettings,
  type OpenSettings,
} from './admission.rules.js';
import { checkTerms } from './motion.rules.js';

/**
 * The settings after a change, or new ones: teams are tidied, times are in UTC, and terms are complete. A session that is
 * led by its host has no end of its own, so one that it had goes. One that asks for names needs no numbers.
 * @param now milliseconds since 1970
 * @throws ValidationFailedError, each path behind `settings.`
 */
export function changeSettings(
  given: GivenOpenSettings,
  before: OpenSettings = defaultSettings,
  now = Date.now(),
): OpenSettings {
  const motion = given.motion === undefined ? before.motion : withDefaults(given.motion);
  const settings = { ...before, ...given, motion };
  const errors = [
    ...checkTeams(given.teams ?? []),
    ...(given.traceable && settings.identity === 'named' ? [TRACED_BY_NAME] : []),
    ...(typeof given.endsAt === 'string' ? checkEnd(given.endsAt, settings, before, now) : []),
  ];
  if (errors.length > 0) throw new ValidationFailedError(errors);
  return {
    ...settings,
    traceable: settings.traceable && settings.identity === 'anonymous',
    teams: settings.teams?.map(tidied) ?? null,
    endsAt: settings.pace === 'self' ? inUtc(settings.endsAt) : null,
  };
}

const TRACED_BY_NAME: FieldError = {
  path: 'settings.traceable',
  message: 'applies to anonymous sessions alone',
};
/** All of the terms, in the place of what there was. */
function withDefaults(given: Partial<MotionTerms> | null): MotionTerms | null {
  return given && { ...defaultTerms, ...withoutUndefined({ ...given }) };
}

/** What is wrong with settings of both kinds together. @throws ValidationFailedError */
export function requireFitting(settings: OpenSettings, admission: Admission): void {
  const errors = checkTerms(settings.motion, admission);
  if (errors.length > 0) throw new ValidationFailedError(errors);
}

/** Those of a copy: an end that is over is none of its own. @param now milliseconds since 1970 */
export function copySettings(settings: OpenSettings, now = Date.now()): OpenSettings {
  const { endsAt } = settings;
  return { ...settings, endsAt: endsAt !== null && parseTime(endsAt)! > now ? endsAt : null };
}

/** Nobody can tell two teams apart that look alike. */
function checkTeams(teams: readonly string[]): FieldError[] {
  return findLookAlikes(teams.map(tidied)).map(({ index, like }) => ({
    path: `settings.teams.${index}`,
    message: `looks like the name of team ${like + 1}`,
  }));
}

/** One that was there before stays, over or not: a form sends back what it was given. */
function checkEnd(
  endsAt: string,
  { pace }: OpenSettings,
  before: OpenSettings,
  now: number,
): FieldError[] {
  const path = 'settings.endsAt';
  if (pace !== 'self') return [{ path, message: 'applies to the pace self alone' }];
  const time = parseTime(endsAt)!;
  if (inUtc(endsAt) === before.endsAt) return [];
  if (time <= now) return [{ path, message: 'must be in the future' }];
  if (time > now + limits.sessionEndMax * 1_000) {
    return [{ path, message: 'must be within a year from now' }];
  }
  return [];
}

function tidied(name: string): string {
  return name.replaceAll(/\s+/gu, ' ').trim();
}

function inUtc(time: string | null): string | null {
  return time === null ? null : new Date(parseTime(time)!).toISOString();
}
