import type { ErrorCode } from './error-codes.js';
import type {
  AudienceSession,
  AudienceSessionOutline,
  Choice,
  Question,
  Receipt,
  Result,
  ScreenSession,
  ScreenSessionOutline,
  Session,
  SessionOutline,
  Turnout,
} from './shapes.js';

/** Socket.IO namespace of everything live. */
export const LIVE_NAMESPACE = '/live';

export type Ack<T> = (answer: T) => void;

export interface EventError {
  code: ErrorCode;
  message: string;
  /** Seconds until it is worth another try, where it is: what `Retry-After` says over HTTP. */
  retryAfter?: number;
}

export interface Refusal {
  ok: false;
  error: EventError;
}

export interface Snapshot {
  session: Session | AudienceSession | ScreenSession;
  results: Result[];
  /** The server's time, ISO 8601: clients' clocks are wrong, and countdowns are not to be. */
  now: string;
}

/** What a big screen shows: what everybody in the hall may see, drafts left out. */
export interface ScreenSnapshot extends Snapshot {
  session: ScreenSession;
  turnouts: Turnout[];
}

export type CastVotePayload = { questionId: string } & Choice;

export interface ClientToServerEvents {
  'vote:cast': (
    payload: CastVotePayload,
    ack: Ack<{ ok: true; receipt: Receipt } | Refusal>,
  ) => void;
  'vote:withdraw': (
    payload: { questionId: string },
    ack: Ack<{ ok: true; receipt: Receipt } | Refusal>,
  ) => void;
  'session:get': (ack: Ack<({ ok: true } & (Snapshot | ScreenSnapshot)) | Refusal>) => void;
}

export interface ServerToClientEvents {
  'session:snapshot': (snapshot: Snapshot | ScreenSnapshot) => void;
  'session:updated': (
    session: SessionOutline | ScreenSessionOutline | AudienceSessionOutline,
  ) => void;
  'question:updated': (question: Question) => void;
  'question:removed': (removed: { questionId: string }) => void;
  /** Its votes were erased, one's own too; one may vote again. */
  'question:reset': (reset: { questionId: string }) => void;
  'results:updated': (result: Result) => void;
  /** To screens alone, with each new state of a result, whether they may see that or not. */
  'turnout:updated': (turnout: Turnout) => void;
  'audience:count': (count: { connected: number }) => void;
  /** The server closes this connection, and why; after `shutdown` a client reconnects. */
  'server:closing': (closing: { reason: ClosingReason }) => void;
}

export type ClosingReason =
  'shutdown' | 'session_deleted' | 'link_revoked' | 'not_admitted' | 'login_ended';
