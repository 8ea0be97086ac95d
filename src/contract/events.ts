import type { ErrorCode } from './error-codes.js';
import type {
  AudienceSession,
  AudienceSessionOutline,
  Question,
  Receipt,
  Result,
  Session,
  SessionOutline,
} from './shapes.js';

/** Socket.IO namespace of everything live. */
export const LIVE_NAMESPACE = '/live';

export type Ack<T> = (answer: T) => void;

export interface EventError {
  code: ErrorCode;
  message: string;
}

export interface Refusal {
  ok: false;
  error: EventError;
}

export interface Snapshot {
  session: Session | AudienceSession;
  results: Result[];
}

export type CastVotePayload = { questionId: string } & (
  { optionIds: string[] } | { value: number }
);

export interface ClientToServerEvents {
  'vote:cast': (
    payload: CastVotePayload,
    ack: Ack<{ ok: true; receipt: Receipt } | Refusal>,
  ) => void;
  'session:get': (ack: Ack<({ ok: true } & Snapshot) | Refusal>) => void;
}

export interface ServerToClientEvents {
  'session:snapshot': (snapshot: Snapshot) => void;
  'session:updated': (session: SessionOutline | AudienceSessionOutline) => void;
  'question:updated': (question: Question) => void;
  'question:removed': (removed: { questionId: string }) => void;
  /** Its votes were erased, one's own too; one may vote again. */
  'question:reset': (reset: { questionId: string }) => void;
  'results:updated': (result: Result) => void;
  'audience:count': (count: { connected: number }) => void;
  /** The server closes this connection, and why; after `shutdown` a client reconnects. */
  'server:closing': (closing: { reason: ClosingReason }) => void;
}

export type ClosingReason = 'shutdown' | 'session_deleted';
