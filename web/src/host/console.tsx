import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Question, Session } from '../../../src/contract/index.js';
import { nameOf } from '../kinds/edit.js';
import type { LiveLine } from '../live/live-line.js';
import type { Room } from '../live/room.rules.js';
import { useBodyMark } from '../ui/body-mark.js';
import { ActionButton } from '../ui/action-button.js';
import { Announcer } from '../ui/announcer.js';
import { useCommandKeys, useKeysChoice } from '../ui/command-keys.js';
import { directionOf } from '../../../src/contract/direction.js';
import { Countdown } from '../ui/countdown.js';
import { type Conduct, useConduct } from './actions.js';
import {
  type Look,
  othersOpen,
  shownQuestion,
  type Step,
  stepBack,
  stepForward,
} from './console.rules.js';
import { ErrorNotice } from './error-notice.js';
import { LiveResult } from './live-result.js';
import { OpenDialog } from './open-dialog.js';
import { onStage } from '../screen/stage.rules.js';
import { texts } from './texts.js';
import { timeText } from './time-text.js';
import { TimerField, useTimer } from './timer-field.js';
import { inLine, plain, written } from '../markup/markup.js';

interface Props {
  line: LiveLine<Session>;
  room: Room<Session>;
  look: Look | undefined;
  onLook: (questionId: string) => void;
}

/** How much longer a question stays open by one press. Seconds. */
const MORE = 30;

/** A live session in the host's hand: what the hall looks at, what comes next, and what to press. */
export function Console(props: Props) {
  const { room, look } = props;
  const { session } = room;
  const question = shownQuestion(session, look);
  useBodyMark('console');
  if (!question) {
    return (
      <div class="empty">
        <p class="muted">{texts.noQuestions}</p>
        <Link class="button primary" href={`/sessions/${session.id}/new`}>
          + {texts.addQuestion}
        </Link>
      </div>
    );
  }
  return <QuestionInConsole {...props} question={question} />;
}

function QuestionInConsole({ line, room, onLook, question }: Props & { question: Question }) {
  const { session } = room;
  const { id, status, resultsRevealed } = question;
  const others = othersOpen(session, question);
  /** The question that is to be opened, as long as the host is asked about others. */
  const [asking, ask] = useState<string>();
  const isAsking = asking === id && status !== 'open' && others.length > 0;
  const timer = useTimer(question);
  const [hasKeys, chooseKeys] = useKeysChoice();
  const { mutate, isPending, error } = useConduct(line, session.id);
  const isIdle = !isPending;
  const back = stepBack(session, question);
  const forward = stepForward(session, question);

  const run = (asked: Conduct) => mutate(asked, { onSuccess: () => ask(undefined) });
  const open = (closing: string[]) => run({ does: 'open', id, closing, ...timer.request });
  const commands = {
    next: {
      keys: ['n', 'ArrowRight', 'PageDown'],
      isPossible: forward !== undefined && isIdle,
      run: () => (forward!.does === 'open' ? run({ does: 'next' }) : onLook(forward!.question.id)),
    },
    previous: {
      keys: ['p', 'PageUp', 'ArrowLeft'],
      isPossible: back !== undefined && isIdle,
      repeats: true,
      run: () => onLook(back!.id),
    },
    open: {
      keys: ['o'],
      isPossible: status !== 'open' && isIdle,
      run: () => (others.length > 0 ? ask(id) : open([])),
    },
    close: {
      keys: ['c'],
      isPossible: status === 'open' && isIdle,
      run: () => run({ does: 'close', id }),
    },
    reveal: {
      keys: [],
      isPossible: !resultsRevealed && isIdle,
      run: () => run({ does: 'reveal', id }),
    },
    hide: {
      keys: [],
      isPossible: resultsRevealed && isIdle,
      run: () => run({ does: 'hide', id }),
    },
  };
  const revealOrHide = resultsRevealed ? commands.hide : commands.reveal;
  useCommandKeys(hasKeys, [...Object.values(commands), { ...revealOrHide, keys: ['r'] }]);
  const shortcut = (key: string) => (hasKeys ? key : undefined);

  return (
    <div class="console">
      <div class="console-bar" role="group" aria-label={texts.controls} aria-busy={isPending}>
        <div class="console-state">
          <Status question={question} />
          <Time
            room={room}
            question={question}
            isIdle={isIdle}
            onMore={() => run({ does: 'extend', id, seconds: MORE })}
            timer={timer}
          />
          <Turnout room={room} question={question} />
        </div>
        <ActionButton
          class="large console-open"
          data-main={status !== 'open'}
          isPossible={commands.open.isPossible}
          onAct={commands.open.run}
          shortcut={shortcut('O')}
          aria-describedby={`${id}-prompt`}
        >
          {openText(question, timer.seconds)}
        </ActionButton>
        <ActionButton
          class="large console-close"
          data-main={status === 'open'}
          isPossible={commands.close.isPossible}
          onAct={commands.close.run}
          shortcut={shortcut('C')}
          aria-describedby={`${id}-prompt`}
        >
          {texts.closeVoting}
        </ActionButton>
        <ActionButton
          class="large console-previous"
          repeats
          isPossible={commands.previous.isPossible}
          onAct={commands.previous.run}
          shortcut={shortcut('P')}
        >
          {texts.previous}
        </ActionButton>
        <ActionButton
          class="large console-next"
          isPossible={commands.next.isPossible}
          onAct={commands.next.run}
          shortcut={shortcut('N')}
          aria-describedby="up-next"
        >
          {texts.next}
        </ActionButton>
        {!isAsking && <ErrorNotice error={error} />}
      </div>
      <article class="card console-question" aria-labelledby={`${id}-prompt`}>
        <Elsewhere session={session} question={question} others={others} onLook={onLook} />
        <p class="small muted numbers">
          {texts.place(session.questions.indexOf(question) + 1, session.questions.length)}
        </p>
        <h2 id={`${id}-prompt`} class="written console-prompt" dir={directionOf(question)}>
          {written(question.prompt)}
        </h2>
        <LiveResult line={line} room={room} question={question} />
        <div class="actions">
          <ActionButton
            isPossible={commands.reveal.isPossible}
            onAct={commands.reveal.run}
            shortcut={resultsRevealed ? undefined : shortcut('R')}
          >
            {texts.reveal}
          </ActionButton>
          <ActionButton
            isPossible={commands.hide.isPossible}
            onAct={commands.hide.run}
            shortcut={resultsRevealed ? shortcut('R') : undefined}
          >
            {texts.hide}
          </ActionButton>
        </div>
      </article>
      <aside class="console-side">
        <UpNext step={forward} shown={question} isOpen={others.length > 0} />
        <Agenda session={session} shown={question} onLook={onLook} />
        <label class="check small keys-choice">
          <input
            type="checkbox"
            checked={hasKeys}
            aria-describedby="keys-hint"
            onChange={({ currentTarget }) => chooseKeys(currentTarget.checked)}
          />
          {texts.keys}
        </label>
        <p id="keys-hint" class="hint keys-choice">
          {texts.keysHint}
        </p>
      </aside>
      {isAsking && (
        <OpenDialog
          open={others}
          isBusy={isPending}
          error={error}
          onOpen={(isClosing) => open(isClosing ? others.map((other) => other.id) : [])}
          onClose={() => ask(undefined)}
        />
      )}
    </div>
  );
}

function openText({ status }: Question, seconds: number | null): string {
  const isNew = status === 'draft';
  if (status === 'open') return texts.open;
  if (seconds === null) return isNew ? texts.open : texts.openAgain;
  return (isNew ? texts.openFor : texts.openAgainFor)(timeText(seconds));
}

function Status({ question: { status, prompt } }: { question: Question }) {
  return (
    <>
      <span class={`pill ${status === 'open' ? 'live' : ''}`}>{texts.questionStatus[status]}</span>
      <Announcer
        text={
          status === 'open'
            ? texts.nowOpen(plain(prompt))
            : status === 'closed'
              ? texts.nowClosed(plain(prompt))
              : ''
        }
        urgent
      />
    </>
  );
}

interface TimeProps {
  room: Room<Session>;
  question: Question;
  isIdle: boolean;
  onMore: () => void;
  timer: ReturnType<typeof useTimer>;
}

/** While it is open, the time that is left, and more of it; before, how long it will be open. */
function Time({ room, question, isIdle, onMore, timer }: TimeProps) {
  const { status, closesAt } = question;
  if (status !== 'open') return <TimerField question={question} timer={timer} />;
  if (closesAt === null) return null;
  return (
    <span class="console-time">
      <Countdown until={closesAt} clockOffset={room.clockOffset} />
      <ActionButton class="small" isPossible={isIdle} onAct={onMore}>
        {texts.moreTime}
      </ActionButton>
    </span>
  );
}

/** How many of those who are there have voted; who has left may have voted, too. */
function Turnout({ room, question }: { room: Room<Session>; question: Question }) {
  const voted = room.results[question.id]?.totalVotes ?? 0;
  const { connected } = room;
  const isPart = connected !== null && voted <= connected;
  return (
    <span class="console-turnout numbers">
      {isPart ? texts.votedOf(voted, connected) : texts.voted(voted)}
      {!isPart && connected !== null && (
        <span class="muted"> · {texts.connectedShort(connected)}</span>
      )}
    </span>
  );
}

/** What else is going on than what is shown. */
function Elsewhere(props: {
  session: Session;
  question: Question;
  others: Question[];
  onLook: (id: string) => void;
}) {
  const stage = onStage(props.session);
  const isAway = stage !== undefined && stage.id !== props.question.id && stage.status === 'open';
  const told = isAway ? [stage, ...props.others.filter(({ id }) => id !== stage.id)] : props.others;
  return (
    <>
      {told.map((other) => (
        <p key={other.id} class="notice console-elsewhere">
          <span dir="auto">
            {(other === stage ? texts.lookElsewhere : texts.alsoOpen)(plain(other.prompt))}
          </span>
          <button type="button" class="button small" onClick={() => props.onLook(other.id)}>
            {texts.goThere} <span class="visually-hidden">{other.prompt}</span>
          </button>
        </p>
      ))}
    </>
  );
}

/** What a press of “Next” brings: known before it is pressed. */
function UpNext(props: {
  step: Step | undefined;
  shown: Question;
  /** Whether another question takes votes. */
  isOpen: boolean;
}) {
  const { step, shown, isOpen } = props;
  return (
    <section class="card up-next" aria-labelledby="up-next-title">
      <h3 id="up-next-title">{texts.upNext}</h3>
      <div id="up-next">
        {step && step.question.id !== shown.id && <Preview question={step.question} />}
        <p class="hint">{hintOf(step, shown, isOpen)}</p>
      </div>
    </section>
  );
}

function hintOf(step: Step | undefined, shown: Question, isOpen: boolean): string {
  if (!step) return texts.noneLeft;
  if (step.question.id === shown.id) return isOpen ? texts.nextOpensThis : texts.nextBegins;
  return step.does === 'open' ? texts.nextOpens : texts.nextShows;
}

function Preview({ question }: { question: Question }) {
  const { prompt, options, durationSeconds } = question;
  return (
    <>
      <p class="written up-next-prompt" dir="auto">
        {written(prompt)}
      </p>
      <p class="small muted">
        {nameOf(question)}
        {durationSeconds !== null && ` · ${timeText(durationSeconds)}`}
      </p>
      {options.length > 0 && (
        <ul class="up-next-options small">
          {options.map(({ id, label }) => (
            <li key={id} dir="auto">
              {inLine(label)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** All questions, to turn to one: nothing opens by that. */
function Agenda(props: { session: Session; shown: Question; onLook: (id: string) => void }) {
  return (
    <nav class="agenda" aria-labelledby="agenda">
      <h3 id="agenda">{texts.agenda}</h3>
      <ol>
        {props.session.questions.map((question, at) => (
          <li key={question.id}>
            <button
              type="button"
              class="agenda-item"
              aria-current={question.id === props.shown.id ? 'true' : undefined}
              onClick={() => props.onLook(question.id)}
            >
              <span class="question-number numbers">{at + 1}</span>
              <span class="agenda-prompt" dir="auto">
                {plain(question.prompt)}
              </span>
              {question.status !== 'draft' && (
                <span class={`pill ${question.status === 'open' ? 'live' : ''}`}>
                  {texts.questionStatus[question.status]}
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
