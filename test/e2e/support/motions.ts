import type { Question, Result, RosterPage, Session } from '../../../src/contract/index.js';
import { aLiveSession, type Api, expectStatus } from './api.js';

/** Told by their places: what they are called is for people. */
export const CALLED = ['Dafür', 'Dagegen', 'Enthaltung'];

export const aMotion = (settings: object = {}, prompt = 'We buy a piano.') => ({
  kind: 'motion',
  prompt,
  options: CALLED.map((label) => ({ label })),
  settings,
});

/** The choice of one of the three. */
export function choosing({ options }: Question, role: 'yes' | 'no' | 'abstain') {
  return { optionIds: [options[['yes', 'no', 'abstain'].indexOf(role)]!.id] };
}

/** A live session for those on this list, none of its motions open. */
export async function aCouncil(
  api: Api,
  csv: string,
  { settings = {}, motions = [aMotion()] }: { settings?: object; motions?: object[] } = {},
) {
  const live = await aLiveSession(api, {
    questions: motions,
    open: false,
    settings: { roster: 'names', identity: 'named', ...settings },
  });
  const roster = await putSeats(api, live.session, csv, live.token);
  return { ...live, roster };
}

export async function putSeats(api: Api, { id }: Pick<Session, 'id'>, csv: string, token: string) {
  const answer = await api.put<RosterPage>(`/v1/sessions/${id}/roster`, { csv }, token);
  return expectStatus(answer, 200);
}

/** An anonymous live session: a code for each of these weights. */
export async function aSecretCouncil(api: Api, weights: readonly number[], settings: object = {}) {
  const live = await aLiveSession(api, {
    questions: [aMotion()],
    open: false,
    settings: { roster: 'codes', ...settings },
  });
  const codes: string[] = [];
  for (const weight of weights) {
    const path = `/v1/sessions/${live.session.id}/voter-codes`;
    const made = await api.post<{ codes: string[] }>(path, { count: 1, weight }, live.token);
    codes.push(...expectStatus(made, 201).codes);
  }
  return { ...live, codes };
}

/** Votes by weight, in the order of the options. */
export const weightsIn = ({ buckets }: Result) => buckets.map(({ weight }) => weight);
export const countsIn = ({ buckets }: Result) => buckets.map(({ count }) => count);
