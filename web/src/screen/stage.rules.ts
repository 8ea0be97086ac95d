import type { Question, ScreenSession, Session } from '../../../src/contract/index.js';

/**
 * What the hall looks at: of the open questions the one that was opened last, else the last one that
 * was open. Nothing but what the host does moves the screen.
 */
export function onStage({ questions }: Pick<ScreenSession, 'questions'>): Question | undefined {
  const opened = questions.filter(({ openedAt }) => openedAt !== null);
  const open = opened.filter(({ status }) => status === 'open');
  return latest(open) ?? latest(opened);
}

/** The first that was never opened behind the one on the stage, else the first of all. */
export function nextQuestion(session: Pick<Session, 'questions'>): Question | undefined {
  const drafts = session.questions.filter(({ status }) => status === 'draft');
  const position = onStage(session)?.position ?? -1;
  return drafts.find((draft) => draft.position > position) ?? drafts[0];
}

function latest(questions: Question[]): Question | undefined {
  return [...questions].sort((a, b) => b.openedAt!.localeCompare(a.openedAt!))[0];
}
