import type { Question } from '../../../src/contract/index.js';

export interface Arrangement {
  /** What is asked, and what was closed since: it stays where it was, with its result. */
  current: Question[];
  earlier: Question[];
}

/**
 * What stands where. A question that closes keeps its place until another is opened; while nothing
 * is open, the last one that was closed is what there is to see.
 * @param questions those that one may see: open, or with their result
 * @param watched the ids of those that this page has shown open
 */
export function arrange(questions: readonly Question[], watched: ReadonlySet<string>): Arrangement {
  const open = questions.filter(({ status }) => status === 'open');
  const closed = questions
    .filter(({ status }) => status === 'closed')
    .sort((one, other) => latest(one.closedAt, other.closedAt));
  const lastOpened = [...questions].sort((one, other) => latest(one.openedAt, other.openedAt))[0];
  const isFresh = ({ id, closedAt }: Question, place: number) =>
    (open.length === 0 && place === 0) ||
    (watched.has(id) && (closedAt ?? '') >= (lastOpened?.openedAt ?? ''));
  const fresh = closed.filter(isFresh);
  return {
    current: [...open, ...fresh].sort((one, other) => latest(one.openedAt, other.openedAt)),
    earlier: closed.filter((question) => !fresh.includes(question)),
  };
}

/** The latest first. */
function latest(one: string | null, other: string | null): number {
  return (other ?? '').localeCompare(one ?? '');
}
