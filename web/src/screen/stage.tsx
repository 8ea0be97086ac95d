import type {
  CrossTab,
  LeaderboardState,
  QaItem,
  Question,
  ScreenSession,
} from '../../../src/contract/index.js';
import { type JoinAddress, noteOn, spoken } from '../address/join-address.js';
import { clockTime, useSecondsUntil } from '../live/clock.js';
import { type Room, seesResult } from '../live/room.rules.js';
import { formatCode, formatNumber } from '../texts/locale.js';
import { directionOf, directionOfText } from '../../../src/contract/direction.js';
import { prepareFormulas } from '../markup/markup.js';
import { crosstabOnStage } from './crosstab-part.js';
import { look } from './look.js';
import { type QaOnStage, qaOnStage } from './qa-part.js';
import { quizOnStage } from './quiz-part.js';
import { QuestionOnStage } from './question-on-stage.js';
import { texts } from './texts.js';
import type { Turn } from './use-pages.js';
import type { View } from './use-view.js';

interface Props {
  room: Room<ScreenSession>;
  /** Undefined until it is there. */
  address: JoinAddress | undefined;
  view: View;
  /** Undefined where the audience cannot ask anything now. */
  qa: readonly QaItem[] | undefined;
  /** Undefined where the hall may not see who leads. */
  board: LeaderboardState | undefined;
  /** What the host shows in place of the question; undefined: nothing. */
  crosstab: CrossTab | undefined;
  /** An address for an image; undefined until it is there. */
  qrCode: string | undefined;
  isLost: boolean;
  onPages: (turn: Turn | undefined) => void;
}

/** What the hall sees. All of it is on the screen, always: nobody scrolls a projector. */
export function Stage(props: Props) {
  const { room, view, qa, board, address, qrCode, isLost, onPages } = props;
  const { session } = room;
  if (session.hasFormulas) prepareFormulas();
  const over = qaOnStage(qa, view);
  const crossed = over ? undefined : crosstabOnStage(props.crosstab, view);
  const quiz = over || crossed ? undefined : quizOnStage(board, session, view);
  const question = view.isInviting ? undefined : view.question;
  const isInvitation = !question && !over && !quiz && !crossed;
  const isOver = session.status === 'ended';
  return (
    <div
      class="stage"
      data-showing={isInvitation ? 'invitation' : 'question'}
      data-join={isOver ? 'none' : !isInvitation && !look.value.qr ? 'line' : 'aside'}
      dir={quiz || crossed ? undefined : directionOnStage(over?.shown, question)}
    >
      <header class="stage-head">
        <p class="stage-title" dir="auto">
          {session.title}
        </p>
        <p class="stage-line" role="status">
          {isLost && texts.offline}
        </p>
        {!isOver && !isInvitation && !look.value.qr && (
          <JoinText session={session} address={address} />
        )}
      </header>
      {crossed ? (
        <>
          <crossed.Part session={session} crosstab={crossed.crosstab} />
          {!isOver && look.value.qr && (
            <JoinAside session={session} address={address} qrCode={qrCode} />
          )}
        </>
      ) : quiz ? (
        <>
          <quiz.Part {...quiz.shown} isHeld={view.isHeld} onPages={onPages} />
          {!isOver && look.value.qr && (
            <JoinAside session={session} address={address} qrCode={qrCode} />
          )}
        </>
      ) : isOver ? (
        <main class="stage-center">
          <h1>{texts.ended}</h1>
          <p class="muted">{texts.endedHint}</p>
        </main>
      ) : (over ?? question) ? (
        <>
          {over ? (
            <over.Part
              key={over.shown.is === 'pinned' ? over.shown.item.id : 'list'}
              {...over.shown}
              isHeld={view.isHeld}
              onPages={onPages}
            />
          ) : (
            <QuestionOnStage
              key={question!.id}
              room={room}
              question={question!}
              view={view}
              onPages={onPages}
            />
          )}
          {look.value.qr && <JoinAside session={session} address={address} qrCode={qrCode} />}
        </>
      ) : (
        <Invitation session={session} address={address} qrCode={qrCode} isLate={view.isInviting} />
      )}
      <Figures room={room} question={session.status === 'live' ? view.question : undefined} />
    </div>
  );
}

/** Which way the page runs: as what it shows does. */
function directionOnStage(shown: QaOnStage['shown'] | undefined, question: Question | undefined) {
  if (shown?.is === 'pinned') return directionOfText(shown.item.text) ?? 'ltr';
  return shown ? undefined : question && directionOf(question);
}

interface JoinProps extends Pick<Props, 'address' | 'qrCode'> {
  session: ScreenSession;
}

interface InvitationProps extends JoinProps {
  /** Whether the voting is going on already. */
  isLate: boolean;
}

function Invitation({ session, address, qrCode, isLate }: InvitationProps) {
  return (
    <main class="stage-invitation">
      <div>
        <h1>
          {session.status === 'draft' ? texts.notStarted : isLate ? texts.joinNow : texts.waiting}
        </h1>
        <JoinText session={session} address={address} />
        {noteOn(address) && <p class="join-note muted">{noteOn(address)}</p>}
      </div>
      <QrCode url={qrCode} />
    </main>
  );
}

function JoinAside({ session, address, qrCode }: JoinProps) {
  return (
    <aside class="stage-join">
      <QrCode url={qrCode} />
      <JoinText session={session} address={address} />
    </aside>
  );
}

function JoinText({ session, address }: Omit<JoinProps, 'qrCode'>) {
  return (
    <p class="join-text">
      <span>{texts.join}</span>{' '}
      <b class="join-host">
        <bdi>{address && spoken(address)}</bdi>
      </b>{' '}
      <span>{texts.code}</span>{' '}
      <b class="join-code numbers">
        <bdi>{formatCode(session.code)}</bdi>
      </b>
    </p>
  );
}

/** Its place is there before it is, so that nothing moves. */
function QrCode({ url }: { url: string | undefined }) {
  return <div class="qr-code">{url && <img src={url} alt={texts.qr} />}</div>;
}

/** While the result is hidden, how many have voted is the news: it is large then. */
function Figures({
  room,
  question,
}: {
  room: Room<ScreenSession>;
  question: Question | undefined;
}) {
  const voted = question && room.turnouts[question.id]?.totalVotes;
  return (
    <footer class="stage-figures numbers">
      <Figure value={formatNumber(room.connected ?? 0)} label={texts.connectedLabel} />
      {question && (
        <Figure
          value={formatNumber(voted ?? 0)}
          label={texts.votedLabel}
          isLarge={!seesResult(room, question)}
        />
      )}
      {question?.status === 'open' && question.closesAt && (
        <TimeLeft until={question.closesAt} clockOffset={room.clockOffset} />
      )}
    </footer>
  );
}

function TimeLeft({ until, clockOffset }: { until: string; clockOffset: number }) {
  const seconds = useSecondsUntil(until, clockOffset) ?? 0;
  return <Figure value={clockTime(seconds)} label={texts.timeLabel} isUrgent={seconds <= 10} />;
}

function Figure(props: { value: string; label: string; isUrgent?: boolean; isLarge?: boolean }) {
  const { value, label, isUrgent = false, isLarge = false } = props;
  return (
    <p class="figure" data-urgent={isUrgent} data-large={isLarge}>
      <b>
        <bdi>{value}</bdi>
      </b>{' '}
      <span>{label}</span>
    </p>
  );
}
