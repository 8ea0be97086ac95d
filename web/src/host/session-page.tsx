import { useCallback } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Session } from '../../../src/contract/index.js';
import { login } from '../auth/login.js';
import { LiveLine } from '../live/live-line.js';
import { useLine } from '../live/use-line.js';
import { useTitle } from '../ui/title.js';
import { sentenceOfCode } from './failure.js';
import { QuestionForm } from './question-form.js';
import { QuestionList } from './question-list.js';
import { QuestionPanel } from './question-panel.js';
import { SessionHeader } from './session-header.js';
import { texts } from './texts.js';

interface Props {
  sessionId: string;
  /** A question's id, or `new`; undefined where none is chosen. */
  part: string | undefined;
}

/** One session: its questions in a list, one of them beside it. */
export function SessionPage({ sessionId, part }: Props) {
  const open = useCallback(
    () =>
      new LiveLine<Session>(
        'organizer',
        async () => ({ token: await login.token(), sessionId }),
        () => login.tryRenew(),
      ),
    [sessionId],
  );
  const line = useLine(open);
  const status = line.status.value;
  const room = line.room.value;
  useTitle(room?.session.title);

  if (status.is === 'refused') {
    const { code } = status.error;
    return (
      <main class="session-message">
        <h1>{code === 'session_not_found' ? texts.notFound : sentenceOfCode(code)}</h1>
        <Link class="button" href="/">
          {texts.back}
        </Link>
      </main>
    );
  }
  if (!room) {
    return (
      <main class="session-message" role="status">
        {status.is === 'lost' ? texts.offline : texts.loading}
      </main>
    );
  }
  const { session } = room;
  const question = session.questions.find(({ id }) => id === part);
  return (
    <main class="session" data-part={part ? 'one' : 'list'}>
      <SessionHeader line={line} room={room} isLost={status.is === 'lost'} />
      <QuestionList line={line} session={session} chosen={part} />
      <section class="session-part">
        {part === 'new' ? (
          <div class="card">
            <QuestionForm key="new" line={line} session={session} />
          </div>
        ) : question ? (
          <QuestionPanel key={question.id} line={line} room={room} question={question} />
        ) : (
          <p class="empty muted">{part ? texts.gone : texts.pickQuestion}</p>
        )}
      </section>
    </main>
  );
}
