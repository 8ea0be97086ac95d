import { type AudienceSession, codeIn } from '../../../src/contract/index.js';
import { call } from '../api/call.js';
import { type DoorAnswers, voterCodeIn } from './door.rules.js';
import { joinKeyFor, recall } from './memory.js';

export interface Joined {
  participantId: string;
  participantToken: string;
  session: AudienceSession;
}

/**
 * Joins a poll: with the token of before as the same participant, else with this phone's own key.
 * @param code eight digits
 * @throws ApiError
 */
export function sendJoin(
  code: string,
  answers: DoorAnswers,
  participantToken = recall(code)?.participantToken,
): Promise<Joined> {
  const who = participantToken ? { participantToken } : { joinKey: keyFor(code) };
  return call<Joined>({ method: 'POST', path: '/v1/join', body: { code, ...answers, ...who } });
}

let key: { code: string; joinKey: string } | undefined;

/** The same as long as the page is open, also where the browser keeps nothing. */
function keyFor(code: string): string {
  if (key?.code !== code) key = { code, joinKey: joinKeyFor(code) };
  return key.joinKey;
}

let early: { code: string; joined: Promise<Joined> } | undefined;

/**
 * Sends the join that the page's address asks for while the rest of the page is still on its way:
 * on a bad line the answer is there when the page is.
 */
export function joinEarly({ pathname, hash }: Location): void {
  const code = codeOf(pathname);
  if (code === undefined) return;
  const joined = sendJoin(code, doorAnswersIn(hash));
  joined.catch(() => undefined); // whoever takes it hears of it
  early = { code, joined };
}

/** The join that was sent early, where it is for this poll; once. */
export function takeEarlyJoin(code: string): Promise<Joined> | undefined {
  const taken = early?.code === code ? early.joined : undefined;
  early = undefined;
  return taken;
}

/** The code in the address of a join link; undefined on any other page. */
export function codeOf(pathname: string): string | undefined {
  return /(?:^|\/)j\//i.test(pathname) ? codeIn(pathname) : undefined;
}

/** What a personal link answers before it is asked. */
export function doorAnswersIn(hash: string): DoorAnswers {
  const voterCode = voterCodeIn(hash);
  return voterCode === undefined ? {} : { voterCode };
}
