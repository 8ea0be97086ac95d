import type { CastVote } from './ballot-box.js';
import { texts } from './texts.js';

/** What stands in the way of a vote, permanently or until its voter says so; undefined: nothing. */
export function troubleOf(cast: CastVote | undefined): string | undefined {
  const isWithdrawal = cast?.choice === null;
  if (cast?.status === 'lapsed') return isWithdrawal ? texts.withdrawLapsed : texts.lapsed;
  if (cast?.status !== 'refused') return undefined;
  const code = cast.code ?? '';
  if (code === 'not_admitted') return texts.notAdmitted;
  if (code === 'page_failed') return texts.fault;
  return isWithdrawal
    ? (withdrawalRefusals[code] ?? texts.withdrawRefused)
    : (refusals[code] ?? texts.refused);
}

const refusals: Partial<Record<string, string>> = {
  question_not_open: texts.closedBefore,
  already_voted: texts.alreadyVoted,
};

const withdrawalRefusals: Partial<Record<string, string>> = {
  question_not_open: texts.withdrawClosed,
};

/** Why a vote still waits to be sent. */
const unsent: Partial<Record<string, string>> = {
  too_many_requests: texts.unsentTooMany,
  overloaded: texts.unsentBusy,
  unavailable: texts.unsentUnavailable,
  internal_error: texts.unsentUnavailable,
};

interface Progress {
  tone: '' | 'good' | 'warn';
  text: string;
}

/**
 * How far the vote has come.
 * @param isVoted whether one stands
 */
export function progressOf(cast: CastVote | undefined, isVoted: boolean): Progress {
  if (!isVoted) return { tone: '', text: '' };
  switch (cast?.status) {
    case 'sending':
      return { tone: '', text: texts.sending };
    case 'unsent':
      return { tone: 'warn', text: texts.unsent(unsent[cast.code ?? ''] ?? texts.unsentOffline) };
    case 'counted':
      return { tone: 'good', text: texts.counted };
    default:
      return { tone: 'good', text: texts.accepted };
  }
}

/** How far it has come that the vote is taken back; undefined where it is not. */
export function withdrawalOf(cast: CastVote | undefined): Progress | undefined {
  if (cast?.choice !== null) return undefined;
  switch (cast.status) {
    case 'sending':
      return { tone: '', text: texts.withdrawing };
    case 'unsent':
      return { tone: 'warn', text: texts.withdrawUnsent };
    case 'accepted':
    case 'counted':
      return { tone: 'good', text: texts.withdrawn };
    default:
      return undefined;
  }
}
