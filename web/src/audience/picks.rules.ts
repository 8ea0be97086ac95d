import type { Choice, Question } from '../../../src/contract/index.js';

/** What was picked and not sent. */
export interface Pick {
  /** As it was when it was asked: one that is closed may not be shown any more. */
  readonly question: Question;
  readonly choice: Choice;
  /** When voting closed before it was sent; the server's time, ISO 8601. */
  readonly missedAt?: string;
}

/** By the question's id. */
export type Picks = Readonly<Record<string, Pick>>;

/**
 * The picks with what became of their questions. One that voting closed on is kept, to be told of,
 * until a question is opened after it.
 * @param now the server's time, ISO 8601
 */
export function follow(picks: Picks, questions: readonly Question[], now: string): Picks {
  const entries = Object.entries(picks).map(([id, pick]) => {
    const question = questions.find((one) => one.id === id);
    return [id, followed(pick, question, now)] as const;
  });
  const isOver = ({ missedAt }: Pick) =>
    questions.some(({ status, openedAt }) => isOpenSince(missedAt, status, openedAt));
  const kept = entries.filter(([, pick]) => !isOver(pick));
  const isSame = kept.length === entries.length && kept.every(([id, pick]) => pick === picks[id]);
  return isSame ? picks : Object.fromEntries(kept);
}

function followed(pick: Pick, question: Question | undefined, now: string): Pick {
  const { choice, missedAt } = pick;
  if (question?.status === 'open') {
    return missedAt === undefined && question === pick.question ? pick : { question, choice };
  }
  if (missedAt !== undefined) return pick;
  const closedAt = question?.closedAt ?? now;
  return { question: question ?? pick.question, choice, missedAt: closedAt };
}

function isOpenSince(
  time: string | undefined,
  status: Question['status'],
  openedAt: string | null,
): boolean {
  return time !== undefined && status === 'open' && (openedAt ?? '') > time;
}
