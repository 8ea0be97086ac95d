import type { FailureCode } from '../../api/problem.js';
import type { Asked } from './outbox.js';
import { texts } from './texts.js';

/** Why it still waits to be sent. */
const unsent: Partial<Record<FailureCode, string>> = {
  too_many_requests: texts.tooMany,
  overloaded: texts.busy,
  unavailable: texts.unavailable,
  internal_error: texts.unavailable,
};

const refusals: Partial<Record<FailureCode, string>> = {
  qa_closed: texts.closed,
  limit_reached: texts.full,
};

/** How far it has come that something is asked. */
export function progressOf({ status, code }: Asked): string {
  switch (status) {
    case 'sending':
      return texts.sending;
    case 'unsent':
      return texts.unsent((code && unsent[code]) ?? texts.offline);
    case 'refused':
      return (code && refusals[code]) ?? texts.refused;
  }
}

/** Why an upvote was not taken, or an item not withdrawn. */
export function troubleOf(code: FailureCode): string {
  return refusals[code] ?? texts.failed;
}
