import {
  type QaItem,
  type QaSort,
  type QaStatus,
  type SessionSettings,
  type SessionStatus,
} from '../contract/index.js';
import { controversy } from '../contract/qa-controversy.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import { isId, timeOfId } from '../platform/ids.js';
import { isProfaneTo } from '../platform/texts/accepted-languages.rules.js';

/** An item as it is stored. */
export interface QaState {
  readonly id: string;
  readonly sessionId: string;
  /** Who has asked. Nobody is told. */
  readonly participantId: string;
  readonly text: string;
  readonly author: string | null;
  readonly status: QaStatus;
  readonly pinned: boolean;
  readonly reply: string | null;
  readonly upvotes: number;
  readonly downvotes: number;
  /** Grows with each change, those of upvotes too. */
  readonly version: number;
}

/** What of a session decides on what is asked in it. */
export interface QaSession {
  readonly status: SessionStatus;
  readonly settings: Pick<SessionSettings, 'identity' | 'qa' | 'qaAnonymous' | 'qaDownvotes'>;
}

/** Who looks at a list. */
interface Reader {
  readonly role: 'organizer' | 'moderator' | 'participant' | 'screen';
  readonly id: string;
}

/** What an organizer decides; what is left out stays. */
export interface QaDecision {
  readonly status?: QaStatus;
  readonly pinned?: boolean;
  readonly reply?: string | null;
}

/** An upvote, or a downvote. */
export type Sign = 1 | -1;

/** What a participant has said of an item; 0: nothing. */
export type OwnVote = Sign | 0;

/** That a participant says that of an item, in the place of the other; or just that no more. */
export interface Said {
  readonly sign: Sign;
  readonly isSet: boolean;
}

/** What becomes of a participant's vote where it was an upvote, none or a downvote. */
export interface VoteChange {
  readonly up: OwnVote;
  readonly none: OwnVote;
  readonly down: OwnVote;
}

/** What decides where in a list an item stands. */
export type QaPlace = Pick<QaState, 'id' | 'pinned' | 'upvotes' | 'downvotes'>;

export function takesItems({ status, settings }: QaSession): boolean {
  return status === 'live' && settings.qa !== 'off';
}

/** Whether items tell who has asked. */
export function isByName({ settings }: Pick<QaSession, 'settings'>): boolean {
  return settings.identity === 'named' && !settings.qaAnonymous;
}

/**
 * What a new item begins as.
 * @param accept the header `Accept-Language` of who asks: the English list counts in any case
 */
export function firstStatus(text: string, { settings }: QaSession, accept = ''): QaStatus {
  if (settings.qa === 'moderated') return 'pending';
  return isProfaneTo(text, accept) ? 'pending' : 'shown';
}

export function isShown({ status }: Pick<QaState, 'status'>): boolean {
  return status === 'shown' || status === 'answered';
}

/** Whether everybody in the hall may see it. */
export function isForHall(
  state: Pick<QaState, 'status'>,
  { settings }: Pick<QaSession, 'settings'>,
): boolean {
  return settings.qa !== 'off' && isShown(state);
}

/** Whether somebody who may look at the session may see the item. */
export function maySee(
  reader: Reader,
  state: Pick<QaState, 'status' | 'participantId'>,
  session: Pick<QaSession, 'settings'>,
): boolean {
  if (reader.role === 'organizer' || reader.role === 'moderator') return true;
  if (isForHall(state, session)) return true;
  const isOwn = reader.role === 'participant' && reader.id === state.participantId;
  return isOwn && state.status === 'pending' && session.settings.qa !== 'off';
}

/** @param own of who reads it; what all are told says nothing of it */
export function toQaItem(
  state: QaState,
  session: Pick<QaSession, 'settings'>,
  own: OwnVote = 0,
): QaItem {
  const { participantId: _, version: __, author, ...told } = state;
  const { qaDownvotes } = session.settings;
  return {
    ...told,
    author: isByName(session) ? author : null,
    upvoted: own === 1,
    downvotes: qaDownvotes ? state.downvotes : 0,
    downvoted: qaDownvotes && own === -1,
    createdAt: timeOfId(state.id).toISOString(),
  };
}

/** All that a participant says of one item, one after the other, as one change. */
export function changeBy(said: readonly Said[]): VoteChange {
  const of = (before: OwnVote) =>
    said.reduce<OwnVote>(
      (vote, { sign, isSet }) => (isSet ? sign : vote === sign ? 0 : vote),
      before,
    );
  return { up: of(1), none: of(0), down: of(-1) };
}

/**
 * The item as an organizer wants it. Only what is shown is pinned: pinning shows it, and what is not
 * shown any more is not pinned any more.
 * @throws ValidationFailedError where it is to be pinned and not shown
 */
export function decide<State extends Pick<QaState, 'status' | 'pinned' | 'reply'>>(
  state: State,
  { status, pinned, reply }: QaDecision,
): State {
  if (pinned && status !== undefined && !isShown({ status })) {
    throw new ValidationFailedError([
      { path: 'pinned', message: `must not be true of what is ${status}` },
    ]);
  }
  const wanted = status ?? state.status;
  const next = pinned && !isShown({ status: wanted }) ? 'shown' : wanted;
  return {
    ...state,
    status: next,
    pinned: isShown({ status: next }) && (pinned ?? state.pinned),
    reply: reply === undefined ? state.reply : reply,
  };
}

export const orders: Readonly<Record<QaSort, (one: QaPlace, other: QaPlace) => number>> = {
  top: (one, other) =>
    Number(other.pinned) - Number(one.pinned) ||
    other.upvotes - one.upvotes ||
    (one.id < other.id ? -1 : 1),
  new: (one, other) => (one.id > other.id ? -1 : 1),
  controversial: (one, other) =>
    Number(other.pinned) - Number(one.pinned) ||
    controversy(other) - controversy(one) ||
    (one.id < other.id ? -1 : 1),
};

/** What a cursor has before the id: what the order of its list looks at. */
const beginnings: Readonly<Record<QaSort, RegExp>> = {
  top: /^([01])\.(\d{1,9})()\.(.*)$/s,
  new: /^()()()(.*)$/s,
  controversial: /^([01])\.(\d{1,9})\.(\d{1,9})\.(.*)$/s,
};

/** Where a page ends: the next one begins behind that place, wherever its item is by then. */
export function cursorOf({ id, pinned, upvotes, downvotes }: QaPlace, sort: QaSort): string {
  switch (sort) {
    case 'top':
      return `${Number(pinned)}.${upvotes}.${id}`;
    case 'new':
      return id;
    case 'controversial':
      return `${Number(pinned)}.${upvotes}.${downvotes}.${id}`;
  }
}

/** @throws ValidationFailedError */
export function readCursor(cursor: string, sort: QaSort): QaPlace {
  const [, pinned, upvotes, downvotes, id = ''] = beginnings[sort].exec(cursor) ?? [];
  if (isId(id)) {
    return {
      id,
      pinned: pinned === '1',
      upvotes: Number(upvotes),
      downvotes: Number(downvotes),
    };
  }
  throw new ValidationFailedError([{ path: 'cursor', message: 'is no cursor of this list' }]);
}
