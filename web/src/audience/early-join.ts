import { type AudienceSession, codeIn } from '../../../src/contract/index.js';
import { answerOf, call } from '../api/call.js';
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

/** A join that was sent before the page was there. */
export interface EarlyJoin {
  sent: { code: string; joinKey?: string };
  response: Promise<Response>;
}

declare global {
  /** Of web/first/join.js, until it is taken. */
  var plenumJoin: EarlyJoin | undefined;
}

/** The join that was sent early, where it is for this poll; once. */
export function takeEarlyJoin(code: string): Promise<Joined> | undefined {
  const early = globalThis.plenumJoin;
  globalThis.plenumJoin = undefined;
  if (early?.sent.code !== code) return undefined;
  const { joinKey } = early.sent;
  if (joinKey !== undefined) key = { code, joinKey }; // to be the same one if it is to be sent again
  return answerOf<Joined>(early.response);
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
