import { limits } from '../contract/index.js';
import { plainText } from '../contract/markup.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import { isId } from '../platform/ids.js';
import { parseTime, TIME_EXPECTED } from '../platform/time.rules.js';

export const pollSorts = ['new', 'popular'] as const;
export type PollSort = (typeof pollSorts)[number];

/** Where a page of the list begins: behind this poll. */
export interface PollCursor {
  readonly id: string;
  /** Of `popular` alone. */
  readonly totalVotes: number | null;
}

/**
 * When a poll is to close by itself; null: when its organizer closes it.
 * @param now milliseconds since 1970
 * @throws ValidationFailedError where it is no time, over, or more than a year ahead
 */
export function closingTime(text: string | null, now: number): Date | null {
  if (text === null) return null;
  const time = parseTime(text);
  if (time === undefined) throw wrong(TIME_EXPECTED);
  if (time <= now) throw wrong('must be in the future');
  if (time > now + limits.pollDurationMax * 1000) throw wrong('must be within a year');
  return new Date(time);
}

/** The title of the poll's session, as far as the question fits. */
export function titleOf(question: string): string {
  const characters = [...plainText(question).replaceAll(/\s+/g, ' ')];
  if (characters.length <= limits.titleMax) return characters.join('');
  return `${characters.slice(0, limits.titleMax - 1).join('')}…`;
}

/**
 * A poll's options may be texts: an error of a label is one of the option itself.
 * @param path of the question, as `options.1.label`
 */
export function pathInPoll(path: string): string {
  return path.replace(/^(options\.\d+)\.label$/, '$1').replace(/^prompt$/, 'question');
}

export function cursorOf(sort: PollSort, { id, totalVotes }: { id: string; totalVotes: number }) {
  return sort === 'new' ? id : `${totalVotes}.${id}`;
}

/** @throws ValidationFailedError where it is no cursor of a list in this order */
export function readCursor(sort: PollSort, cursor: string): PollCursor {
  const [, votes, id = ''] = /^(?:(\d{1,9})\.)?([\da-f-]{36})$/.exec(cursor) ?? [];
  if (!isId(id) || (votes === undefined) !== (sort === 'new')) {
    throw new ValidationFailedError([{ path: 'cursor', message: 'is no cursor of this list' }]);
  }
  return { id, totalVotes: votes === undefined ? null : Number(votes) };
}

function wrong(message: string): ValidationFailedError {
  return new ValidationFailedError([{ path: 'closesAt', message }]);
}
