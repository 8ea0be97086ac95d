import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Session } from '../../../src/contract/index.js';
import type { LiveLine } from '../live/live-line.js';
import { isMotion } from '../motions/is-motion.js';
import { texts as motionTexts } from '../motions/texts.js';
import type { LiveList } from '../qa/live-list.js';
import { isQuizSession } from '../quiz/host/session.rules.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { QaLabel } from './qa-view.js';
import { useSessionAction } from './session-actions.js';
import { texts } from './texts.js';

export type View =
  'console' | 'questions' | 'results' | 'comparison' | 'qa' | 'leaderboard' | 'minutes';

/** What is shown at an address: without a part, what the session's state asks for. */
export function viewOf({ status }: Session, part: string | undefined): View {
  if (status === 'draft') return 'questions';
  if (part === 'report') return 'results';
  const own = ['qa', 'leaderboard', 'minutes', 'comparison'] as const;
  const named = own.find((one) => one === part);
  if (named) return named;
  if (part !== undefined) return 'questions';
  return status === 'live' ? 'console' : 'results';
}

interface Props {
  line: LiveLine<Session>;
  session: Session;
  view: View;
  /** Undefined where the audience cannot ask anything. */
  qa: LiveList | undefined;
}

/** Ways to look at a session, each with an address; and its end, away from all that is pressed often. */
export function SessionViews({ line, session, view, qa }: Props) {
  const { id, status } = session;
  if (status === 'draft') return null;
  const home = `/sessions/${id}`;
  const shown = view === 'comparison' ? 'results' : view; // which leads there
  const views = [
    ...(status === 'live' ? [['console', home, texts.consoleView] as const] : []),
    ['questions', `${home}/questions`, texts.questionsView] as const,
    ...(qa ? [['qa', `${home}/qa`, <QaLabel list={qa} />] as const] : []),
    ...(isQuizSession(session)
      ? [['leaderboard', `${home}/leaderboard`, texts.leaderboardView] as const]
      : []),
    ...(session.questions.some(isMotion)
      ? [['minutes', `${home}/minutes`, motionTexts.minutes] as const]
      : []),
    ['results', status === 'live' ? `${home}/report` : home, texts.resultsView] as const,
  ];
  return (
    <div class="session-views">
      <nav aria-label={texts.views}>
        <ul>
          {views.map(([name, href, label]) => (
            <li key={name}>
              <Link
                class="view-link"
                href={href}
                aria-current={name === shown ? 'page' : undefined}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {status === 'live' && <EndButton line={line} id={id} />}
    </div>
  );
}

function EndButton({ line, id }: { line: LiveLine<Session>; id: string }) {
  const [isAsking, setAsking] = useState(false);
  const end = useSessionAction(line, id, 'end');
  return (
    <>
      <button class="button small danger" onClick={() => setAsking(true)}>
        {texts.end}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={texts.endSession}
          hint={texts.endSessionHint}
          action={texts.end}
          isBusy={end.isPending}
          error={end.error}
          onConfirm={() => end.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
