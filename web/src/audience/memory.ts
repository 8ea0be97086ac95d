import type { AudienceSession } from '../../../src/contract/index.js';
import { ownKey } from '../address/base-path.js';
import type { CastVote } from './ballot-box.js';

/** What a phone keeps of a poll, so that a reload or a dead battery loses nothing. */
export interface Memory {
  participantToken: string;
  votes: readonly CastVote[];
  /** As it was last heard of. */
  session: AudienceSession;
}

const PREFIX = ownKey('plenum:poll:');
/** What tells two tries to join from two people; of the poll that was tried last. */
const JOIN_KEY = ownKey('plenum:join');
/** Polls that are remembered at once; the oldest ones are forgotten. */
const MAX_POLLS = 8;

export function recall(code: string): Memory | undefined {
  try {
    const text = localStorage.getItem(PREFIX + code);
    return text === null ? undefined : (JSON.parse(text) as Memory);
  } catch {
    return undefined; // no storage in this browser (private mode), or not ours
  }
}

export function remember(code: string, memory: Memory): void {
  try {
    localStorage.setItem(PREFIX + code, JSON.stringify({ ...memory, at: Date.now() }));
    localStorage.removeItem(JOIN_KEY);
    forgetOldest();
  } catch {
    // No storage: the page works without, but a reload makes another participant.
  }
}

export function forget(code: string): void {
  try {
    localStorage.removeItem(PREFIX + code);
  } catch {
    // As above.
  }
}

/** This phone's own join key for the poll: the same at each try, also after a reload. */
export function joinKeyFor(code: string): string {
  const fresh = `${code}:${newKey()}`;
  try {
    const kept = localStorage.getItem(JOIN_KEY);
    if (kept?.startsWith(`${code}:`)) return keyIn(kept);
    localStorage.setItem(JOIN_KEY, fresh);
  } catch {
    // No storage: then it is the same until a reload.
  }
  return keyIn(fresh);
}

function keyIn(text: string): string {
  return text.slice(text.indexOf(':') + 1);
}

/** In 32 hexadecimal digits; `crypto.randomUUID` is not there without TLS. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function forgetOldest(): void {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  if (keys.length <= MAX_POLLS) return;
  const age = (key: string) => {
    try {
      return (JSON.parse(localStorage.getItem(key)!) as { at: number }).at;
    } catch {
      return 0; // not ours any more: the first to go
    }
  };
  keys.sort((a, b) => age(b) - age(a));
  for (const key of keys.slice(MAX_POLLS)) localStorage.removeItem(key);
}
