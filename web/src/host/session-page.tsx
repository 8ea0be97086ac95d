import { useCallback, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Session } from '../../../src/contract/index.js';
import { login } from '../auth/login.js';
import { organizerApi } from '../auth/organizer-api.js';
import { LiveLine } from '../live/live-line.js';
import type { Room } from '../live/room.rules.js';
import { useLine } from '../live/use-line.js';
import { formatCode } from '../texts/locale.js';
import { useAllQa } from '../qa/host/use-all-qa.js';
import { Reactions } from '../reactions/host/part.js';
import { useReactions } from '../reactions/host/use-reactions.js';
import { useTitle } from '../ui/title.js';
import { ComparisonView } from './comparison-view.js';
import { Console } from './console.js';
import { type Look, stageOf } from './console.rules.js';
import { sentenceOfCode } from './failure.js';
import { MinutesView } from './minutes-view.js';
import { Overview } from './overview.js';
import { QaView } from './qa-view.js';
import { QuizView } from './quiz-view.js';
import { ProxyNotice } from './proxy-notice.js';
import { QuestionForm } from './question-form.js';
import { QuestionList } from './question-list.js';
import { QuestionPanel } from './question-panel.js';
import { SessionHeader } from './session-header.js';
import { SessionViews, viewOf } from './session-views.js';
import { texts } from './texts.js';

interface Props {
  sessionId: string;
  /** A question's id, or `new`, `questions`, `qa`, `leaderboard`, `minutes`, `report` or `comparison`; undefined: what its state asks for. */
  part: string | undefined;
}

/** One session: its questions while it is prepared, a console while it runs, its results after it. */
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
  const [look, setLook] = useState<Look>();
  const [news, setNews] = useState('');
  const status = line.status.value;
  const room = line.room.value;
  useTitle(room?.session.title);
  const reactions = useReactions(line);
  const qa = useAllQa(line, organizerApi, sessionId, room?.session.settings.qa ?? 'off');

  if (status.is === 'refused') {
    const { code } = status;
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
  const lookAt = (questionId: string) => setLook({ questionId, stage: stageOf(session) });
  const reopened = (now: Session) => {
    const say = now.code === session.code ? texts.reopened : texts.reopenedAnew;
    setNews(say(formatCode(now.code)));
  };
  const view = viewOf(session, part);
  const isOne = part !== undefined && part !== 'questions';
  return (
    <main class="session" data-view={view} data-part={isOne ? 'one' : 'list'}>
      <div class="session-top">
        <SessionHeader line={line} room={room} isLost={status.is === 'lost'} />
        <SessionViews line={line} session={session} view={view} qa={qa} />
        <Reactions session={session} reactions={reactions} />
        {session.status !== 'ended' && !session.template && <ProxyNotice />}
        <p class={news ? 'notice good' : 'visually-hidden'} role="status">
          {news}
        </p>
      </div>
      {view === 'console' && <Console line={line} room={room} look={look} onLook={lookAt} />}
      {view === 'qa' && <QaView line={line} session={session} list={qa} />}
      {view === 'leaderboard' && <QuizView line={line} room={room} />}
      {view === 'minutes' && <MinutesView room={room} />}
      {view === 'results' && <Overview line={line} room={room} qa={qa} onReopened={reopened} />}
      {view === 'comparison' && <ComparisonView session={session} />}
      {view === 'questions' && <Questions line={line} room={room} part={part} onLook={lookAt} />}
    </main>
  );
}

interface QuestionsProps {
  line: LiveLine<Session>;
  room: Room<Session>;
  part: string | undefined;
  onLook: (questionId: string) => void;
}

/** The questions in a list, one of them beside it. */
function Questions({ line, room, part, onLook }: QuestionsProps) {
  const { session } = room;
  const question = session.questions.find(({ id }) => id === part);
  const isNone = part === undefined || part === 'questions';
  return (
    <>
      <QuestionList line={line} session={session} chosen={part} />
      <section class="session-part">
        {part === 'new' ? (
          <div class="card">
            <QuestionForm key="new" line={line} session={session} />
          </div>
        ) : question ? (
          <QuestionPanel
            key={question.id}
            line={line}
            room={room}
            question={question}
            onLook={() => onLook(question.id)}
          />
        ) : (
          <p class="empty muted">{isNone ? texts.pickQuestion : texts.gone}</p>
        )}
      </section>
    </>
  );
}
