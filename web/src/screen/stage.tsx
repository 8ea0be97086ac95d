import type { Question, ScreenSession } from '../../../src/contract/index.js';
import { type JoinAddress, spoken } from '../address/join-address.js';
import { clockTime, useSecondsUntil } from '../live/clock.js';
import { resultIn, type Room } from '../live/room.rules.js';
import { formatCode, formatNumber } from '../texts/locale.js';
import { Announcer } from '../ui/announcer.js';
import { ResultChart, spokenResult } from '../ui/result-chart.js';
import { onStage } from './stage.rules.js';
import { texts } from './texts.js';

interface Props {
  room: Room<ScreenSession>;
  /** Undefined until it is there. */
  address: JoinAddress | undefined;
  /** An address for an image; undefined until it is there. */
  qrCode: string | undefined;
  isLost: boolean;
}

/** What the hall sees. */
export function Stage({ room, address, qrCode, isLost }: Props) {
  const { session } = room;
  const question = session.status === 'live' ? onStage(session) : undefined;
  return (
    <div class="stage" data-showing={question ? 'question' : 'invitation'}>
      <header class="stage-head">
        <p class="stage-title" dir="auto">
          {session.title}
        </p>
        <p class="stage-line" role="status">
          {isLost && texts.offline}
        </p>
      </header>
      {session.status === 'ended' ? (
        <main class="stage-center">
          <h1>{texts.ended}</h1>
          <p class="muted">{texts.endedHint}</p>
        </main>
      ) : question ? (
        <>
          <main class="stage-question">
            <QuestionOnStage key={question.id} room={room} question={question} />
          </main>
          <JoinAside session={session} address={address} qrCode={qrCode} />
        </>
      ) : (
        <Invitation session={session} address={address} qrCode={qrCode} />
      )}
      <Figures room={room} question={question} />
    </div>
  );
}

function QuestionOnStage({ room, question }: { room: Room<ScreenSession>; question: Question }) {
  const result = resultIn(room, question);
  const isOpen = question.status === 'open';
  return (
    <>
      <h1
        class="stage-prompt"
        dir="auto"
        data-length={question.prompt.length > 90 ? 'long' : 'short'}
      >
        {question.prompt}
      </h1>
      <div class="stage-chart" data-size={sizeOf(question)}>
        <ResultChart question={question} result={result} />
      </div>
      <p class="stage-note muted" role="status">
        {noteOf(isOpen, result !== undefined)}
        {result?.stats.mean !== undefined && ` ${texts.mean(result.stats.mean)}`}
      </p>
      <Announcer
        text={result ? texts.resultsNow(question.prompt, spokenResult(result)) : ''}
        urgent={result?.final ?? false}
      />
    </>
  );
}

/** How much there is to show: it all has to fit, and to be read from the last row. */
function sizeOf({ options }: Question): 'few' | 'some' | 'many' {
  if (options.length <= 4) return 'few';
  return options.length <= 7 ? 'some' : 'many';
}

function noteOf(isOpen: boolean, isShown: boolean): string {
  if (isOpen) return isShown ? '' : texts.hiddenOpen;
  return isShown ? texts.closed : `${texts.closed}. ${texts.hidden}.`;
}

interface JoinProps extends Pick<Props, 'address' | 'qrCode'> {
  session: ScreenSession;
}

function Invitation({ session, address, qrCode }: JoinProps) {
  return (
    <main class="stage-invitation">
      <div>
        <h1>{session.status === 'draft' ? texts.notStarted : texts.waiting}</h1>
        <JoinText session={session} address={address} />
        {address?.note && <p class="join-note muted">{texts.addressNotes[address.note]}</p>}
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
      <span>{texts.join}</span> <b class="join-host">{address && spoken(address)}</b>{' '}
      <span>{texts.code}</span> <b class="join-code numbers">{formatCode(session.code)}</b>
    </p>
  );
}

/** Its place is there before it is, so that nothing moves. */
function QrCode({ url }: { url: string | undefined }) {
  return <div class="qr-code">{url && <img src={url} alt={texts.qr} />}</div>;
}

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
      {question && <Figure value={formatNumber(voted ?? 0)} label={texts.votedLabel} />}
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

function Figure(props: { value: string; label: string; isUrgent?: boolean }) {
  return (
    <p class="figure" data-urgent={props.isUrgent ?? false}>
      <b>{props.value}</b> <span>{props.label}</span>
    </p>
  );
}
