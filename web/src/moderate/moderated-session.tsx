import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ModeratorSession, Question } from '../../../src/contract/index.js';
import { moderatingKindOf } from '../kinds/moderate.js';
import type { ModerationProps } from '../kinds/moderating-kind.js';
import { audienceOf, type Room } from '../live/room.rules.js';
import { plain, written } from '../markup/markup.js';
import { QaPanelPart } from '../qa/host/panel-part.js';
import { waitingIn as waitingQuestions } from '../qa/host/use-all-qa.js';
import type { LiveList } from '../qa/live-list.js';
import { Reactions } from '../reactions/host/part.js';
import type { ReactionsStripProps } from '../reactions/host/strip.js';
import { Announcer } from '../ui/announcer.js';
import { Brand } from '../ui/brand.js';
import { Picture } from '../ui/picture.js';
import { partToShow } from './moderate.rules.js';
import { texts } from './texts.js';

interface Props {
  api: ModerationProps['api'];
  room: Room<ModeratorSession>;
  /** What the audience asks; undefined where the session does not have that. */
  qa: LiveList | undefined;
  isLost: boolean;
  reactions: ReactionsStripProps;
}

/** What there is to moderate in a session: what the audience asks, and its questions; one at a time. */
export function ModeratedSession({ api, room, qa, isLost, reactions }: Props) {
  const { title, status, questions, settings } = room.session;
  const [picked, pick] = useState<string>();
  const part = partToShow(questions, qa !== undefined, picked);
  const isQa = part === 'qa';
  // Of the questions that wait, their own part tells.
  const waiting = questions.reduce(
    (sum, one) => sum + waitingIn(room, one),
    isQa ? 0 : waitingQuestions(qa),
  );
  const isMany = questions.length + (qa ? 1 : 0) > 1;
  return (
    <main class="moderate" data-many={isMany} data-part={isQa ? 'qa' : 'question'}>
      <header class="moderate-head">
        <Brand />
        <h1 dir="auto">{title}</h1>
        <p class="muted small">
          {texts.moderation}
          {status === 'ended' && ` · ${texts.ended}`}
        </p>
        <p class="moderate-line" role="status">
          {isLost ? texts.offline : ''}
        </p>
      </header>
      <Reactions session={room.session} reactions={reactions} />
      {isMany && (
        <nav class="moderate-questions" aria-label={texts.questions}>
          {qa && (
            <PickButton waiting={waitingQuestions(qa)} isShown={isQa} onPick={() => pick('qa')}>
              {texts.qa}
            </PickButton>
          )}
          {questions.map((one) => (
            <PickButton
              key={one.id}
              waiting={waitingIn(room, one)}
              isShown={one === part}
              onPick={() => pick(one.id)}
            >
              {plain(one.prompt)}
            </PickButton>
          ))}
        </nav>
      )}
      {isQa && qa ? (
        <section class="moderate-qa" aria-labelledby="moderate-qa">
          <h2 id="moderate-qa">{texts.fromAudience}</h2>
          <QaPanelPart api={api} list={qa} settings={settings} />
        </section>
      ) : part && !isQa ? (
        <ModeratedQuestion key={part.id} api={api} room={room} question={part} />
      ) : (
        <div class="moderate-nothing">
          <h2>{texts.nothing}</h2>
          <p class="muted">{texts.nothingHint}</p>
        </div>
      )}
      <Announcer text={waiting > 0 ? texts.waiting(waiting) : ''} />
    </main>
  );
}

function PickButton(props: {
  waiting: number;
  isShown: boolean;
  onPick: () => void;
  children: ComponentChildren;
}) {
  const { waiting, isShown, onPick, children } = props;
  return (
    <button type="button" class="moderate-pick" aria-pressed={isShown} onClick={onPick}>
      <span class="moderate-prompt" dir="auto">
        {children}
      </span>
      {waiting > 0 && <span class="pill numbers">{texts.waitingHere(waiting)}</span>}
    </button>
  );
}

function ModeratedQuestion({
  api,
  room,
  question,
}: Omit<Props, 'qa' | 'isLost' | 'reactions'> & { question: Question }) {
  const { id, prompt, status } = question;
  const result = room.results[id];
  const Moderation = moderatingKindOf(question)?.Moderation;
  return (
    <section class="card moderate-question" aria-labelledby={`${id}-prompt`}>
      <h2 id={`${id}-prompt`} class="moderate-written" dir="auto">
        {written(prompt)}
      </h2>
      <Picture of={{ imageAlt: texts.undescribed, ...question }} width={800} />
      <p class="moderate-facts muted small numbers">
        {status === 'open' ? (
          <span class="pill live">{texts.open}</span>
        ) : (
          <span class="pill">{texts.closed}</span>
        )}
        {result && <span>{texts.wrote(result.totalVotes)}</span>}
        <span>{texts.seenBy[audienceOf(room, question)]}</span>
      </p>
      {Moderation && <Moderation api={api} question={question} result={result} />}
    </section>
  );
}

function waitingIn(room: Props['room'], question: Question): number {
  return moderatingKindOf(question)?.waitingIn(room.results[question.id]) ?? 0;
}
