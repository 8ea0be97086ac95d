import type { HallSettings, MotionTerms, RosterKind, SessionSettings } from '../contract/index.js';
import { withoutUndefined } from '../platform/without-undefined.js';

/** Who may join, beyond having the session's code. */
export type Admission = Pick<SessionSettings, 'maxParticipantsPerAddress' | 'passcode' | 'roster'>;
/** The other settings: all who take part may know them. */
export type OpenSettings = Omit<SessionSettings, keyof Admission>;

export const openToAll: Admission = {
  maxParticipantsPerAddress: null,
  passcode: null,
  roster: 'none',
};

export const defaultSettings: OpenSettings = {
  identity: 'anonymous',
  traceable: false,
  resultsVisibility: 'after_vote',
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

/** The roster entry that a participant joined by, as its token has it. */
export interface Admittance {
  readonly kind: RosterKind;
  /** The entry's, at that time: a release and a revocation raise it. */
  readonly epoch: number;
}

/** What of the entries has to be known to judge a token: the raised epochs, by the entry's id. */
export type RaisedEpochs = ReadonlyMap<string, number>;

/**
 * Participants whom the organizer has removed, and the epoch of the entry that each had then; 0 where
 * it had none. One that is let in by its entry anew, in a later epoch, is not removed any more.
 */
export type RemovedParticipants = ReadonlyMap<string, number>;

/** Of every entry until its first release or revocation. */
export const FIRST_EPOCH = 1;

const kindsByRoster = { names: 'name', codes: 'code' } as const;

/** Of which kind the entries are that somebody joins by; undefined: there is no roster. */
export function rosterKindOf({ roster }: Pick<Admission, 'roster'>): RosterKind | undefined {
  return roster === 'none' ? undefined : kindsByRoster[roster];
}

/** Whether joining takes nothing but the code. */
export function isOpenToAll(admission: Admission): boolean {
  const { maxParticipantsPerAddress, passcode, roster } = admission;
  return maxParticipantsPerAddress === null && passcode === null && roster === 'none';
}

interface Attendee {
  readonly id: string;
  readonly entry?: Admittance;
}

/**
 * Whether the participant may take part now: it must not have been removed and, where there is a
 * roster, its token must be of an entry of the kind that the session asks for, and not of before a
 * release. Asked for every vote.
 */
export function isAdmitted(
  participant: Attendee,
  view: {
    readonly session: { readonly admission: Admission };
    readonly raised?: RaisedEpochs;
    readonly removed?: RemovedParticipants;
  },
): boolean {
  if (isRemoved(participant, view)) return false;
  const { roster } = view.session.admission;
  if (roster === 'none') return true;
  const { id, entry } = participant;
  if (entry?.kind !== kindsByRoster[roster]) return false;
  return entry.epoch === (view.raised?.get(id) ?? FIRST_EPOCH);
}

/** Whether the organizer has removed the participant. */
export function isRemoved(
  { id, entry }: Attendee,
  { removed }: { readonly removed?: RemovedParticipants },
): boolean {
  const epoch = removed?.get(id);
  return epoch !== undefined && (entry?.epoch ?? 0) <= epoch;
}

/** As they are given: what is left out of the terms of motions is as where a session says nothing. */
export interface GivenSettings extends Partial<Omit<SessionSettings, 'motion'>> {
  motion?: Partial<MotionTerms> | null;
}

/** The same without who may join. */
export type GivenOpenSettings = Omit<GivenSettings, keyof Admission>;

/** What is given of both kinds of settings, apart. */
export function splitSettings(given: GivenSettings): {
  settings: GivenOpenSettings;
  admission: Partial<Admission>;
} {
  const { maxParticipantsPerAddress, passcode, roster, ...settings } = given;
  return {
    settings: withoutUndefined(settings),
    admission: withoutUndefined({ maxParticipantsPerAddress, passcode, roster }),
  };
}

/** The settings without what would let others in. */
export function toHallSettings(session: {
  settings: OpenSettings;
  admission: Admission;
}): HallSettings {
  const { identity, traceable, resultsVisibility, qa, qaAnonymous, reactions } = session.settings;
  const { qaDownvotes, leaderboard, teams, teamChoice, pace, endsAt, motion } = session.settings;
  const { passcode, roster } = session.admission;
  const passcodeRequired = passcode !== null;
  return {
    ...{ identity, traceable, resultsVisibility, passcodeRequired, roster },
    ...{ qa, qaAnonymous, reactions },
    ...{ qaDownvotes, leaderboard, teams, teamChoice, pace, endsAt, motion },
  };
}
