import type { Question, ScreenSession } from '../../../src/contract/index.js';

/**
 * What the hall looks at: of the open questions the one that was opened last, else the last one that
 * was open. Nothing but what the host does moves the screen.
 */
export function onStage({ questions }: Pick<ScreenSession, 'questions'>): Question | undefined {
  const opened = questions.filter(({ openedAt }) => openedAt !== null);
  const open = opened.filter(({ status }) => status === 'open');
  return latest(open) ?? latest(opened);
}

function latest(questions: Question[]): Question | undefined {
  return [...questions].sort((a, b) => b.openedAt!.localeCompare(a.openedAt!))[0];
}
