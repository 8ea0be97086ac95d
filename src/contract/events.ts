import type { ErrorCode } from './error-codes.js';
import type { CheerCounts, Reaction, TempoTrend } from './reactions.js';
import type {
  AudienceSession,
  AudienceSessionOutline,
  Choice,
  LeaderboardState,
  ModeratorSession,
  QaItem,
  Question,
  Receipt,
  Result,
  ScreenSession,
  ScreenSessionOutline,
  Session,
  SessionOutline,
  SessionProgress,
  ShownCrosstab,
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
  session: Session | AudienceSession | ScreenSession | ModeratorSession;
  results: Result[];
  /** The server's time, ISO 8601: clients' clocks are wrong, and countdowns are not to be. */
  now: string;
}

/** What a big screen shows: what everybody in the hall may see, drafts left out. */
export interface ScreenSnapshot extends Snapshot {
  session: ScreenSession;
  turnouts: Turnout[];
}

/** What moderators see: what people write in, and what that adds up to. */
export interface ModeratorSnapshot extends Snapshot {
  session: ModeratorSession;
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
  'reaction:send': (payload: { reaction: Reaction }, ack: Ack<{ ok: true } | Refusal>) => void;
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
  /** To the audience and screens what they may see, to organizers and moderators all; at most 4 a second an item. */
  'qa:updated': (item: QaItem) => void;
  /** It is gone, or is not to be seen any more. */
  'qa:removed': (removed: { id: string }) => void;
  /** To organizers of a self-paced session, at most once a second. */
  'progress:updated': (progress: SessionProgress) => void;
  /** To organizers always, to the audience and screens as the session's `leaderboard` says; at most one a second. */
  'leaderboard:updated': (leaderboard: LeaderboardState) => void;
  /**
   * How often each was sent since the same client was told last: add them up. At most 2 a second, to the audience
   * of a large hall less often.
   */
  'reactions:counted': (counted: { counts: CheerCounts }) => void;
  /** To organizers and moderators alone, at most 2 a second. */
  'tempo:counted': (tempo: TempoTrend) => void;
  /** To organizers and screens: another cross-tab is on the screen, or none. */
  'crosstab:shown': (shown: ShownCrosstab) => void;
  'audience:count': (count: { connected: number }) => void;
  /** The server closes this connection, and why; after `shutdown` a client reconnects. */
  'server:closing': (closing: { reason: ClosingReason }) => void;
}

export type ClosingReason =
  'shutdown' | 'session_deleted' | 'link_revoked' | 'not_admitted' | 'login_ended';
