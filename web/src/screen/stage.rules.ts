import type { Question, Session } from '../../../src/contract/index.js';

interface Asked {
  readonly questions: readonly Question[];
}

/**
 * What the hall looks at: of the open questions the one that was opened last, else the last one that
 * was open. Nothing but what the host does moves the screen.
 */
export function onStage({ questions }: Asked): Question | undefined {
  const shown = questions.filter(({ status }) => status !== 'draft');
  const open = shown.filter(({ status }) => status === 'open');
  return latest(open) ?? latest(shown);
}

/** The first that is still to be opened behind the one on the stage, else the first of all. */
export function nextQuestion(session: Pick<Session, 'questions'>): Question | undefined {
  const unasked = session.questions.filter(({ openedAt }) => openedAt === null);
  const position = onStage(session)?.position ?? -1;
  return unasked.find((question) => question.position > position) ?? unasked[0];
}

function latest(questions: Question[]): Question | undefined {
  return [...questions].sort((a, b) => shownAt(b).localeCompare(shownAt(a)))[0];
}

/** One that was reset once it was closed has not been opened since, but stays where it was. */
function shownAt({ openedAt, closedAt }: Question): string {
  return openedAt ?? closedAt ?? '';
}

/**
 * The questions that were shown, in the order in which they were opened last: what the host can look
 * back at. The one on the stage is the last.
 */
export function shownSoFar(session: Asked): Question[] {
  const current = onStage(session);
  if (!current) return [];
  const earlier = session.questions.filter(
    ({ id, openedAt }) => openedAt !== null && id !== current.id,
  );
  return [...earlier.sort((a, b) => a.openedAt!.localeCompare(b.openedAt!)), current];
}

/**
 * The question so many steps before (-1) or after (1) this one.
 * @returns undefined where there is none
 */
export function neighbourOf(session: Asked, id: string, steps: -1 | 1): Question | undefined {
  const shown = shownSoFar(session);
  const at = shown.findIndex((question) => question.id === id);
  return at === -1 ? undefined : shown[at + steps];
}

/** How long a page stays, by how much there is to read. Milliseconds. */
export function dwellOf(labels: readonly string[]): number {
  const letters = labels.reduce((sum, label) => sum + label.length, 0);
  return Math.min(30_000, Math.max(6_000, letters * 60)); // as fast as one reads it out
}

/** Which rows a page has: from the first, up to but without the last. */
export function rowsOfPage(
  pages: readonly number[],
  page: number,
): readonly [from: number, to: number] {
  const from = pages.slice(0, page).reduce((sum, rows) => sum + rows, 0);
  return [from, from + (pages[page] ?? 0)];
}
