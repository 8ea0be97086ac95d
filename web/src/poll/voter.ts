import { ownKey } from '../address/base-path.js';
import { keep, readKept } from '../browser/storage.js';

/** Votes that are remembered: those of the last polls. */
const MAX_VOTES = 200;

const VOTES = ownKey('plenum:poll-votes');
const KEY = ownKey('plenum:poll-key');

type Votes = [pollId: string, optionIds: string[]][];

/** What this browser voted for: to be shown again, as the server knows it anyway. */
export function keptVote(pollId: string): string[] | undefined {
  return votes().find(([id]) => id === pollId)?.[1];
}

export function keepVote(pollId: string, optionIds: string[]): void {
  const others = votes().filter(([id]) => id !== pollId);
  keep(VOTES, JSON.stringify([...others, [pollId, optionIds]].slice(-MAX_VOTES)));
}

let key: string | undefined;

/** The same at each try, so that a vote whose answer was lost counts once. */
export function voterKey(): string {
  key ??= readKept(KEY) ?? undefined;
  if (key === undefined) {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    key = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    keep(KEY, key);
  }
  return key;
}

function votes(): Votes {
  try {
    return JSON.parse(readKept(VOTES) ?? '[]') as Votes;
  } catch {
    return [];
  }
}
