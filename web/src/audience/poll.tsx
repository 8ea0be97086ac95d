import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { AudienceSession, Question } from '../../../src/contract/index.js';
import type { FailureCode } from '../api/problem.js';
import { votingKindOf } from '../kinds/vote.js';
import { questionsIn, type Room } from '../live/room.rules.js';
import { Brand } from '../ui/brand.js';
import { useWakeLock } from '../ui/wake-lock.js';
import { arrange } from './arrange.rules.js';
import type { BallotBox } from './ballot-box.js';
import type { QuizOnPhone } from '../quiz/audience/on-phone.js';
import { MissedChoice } from './missed-choice.js';
import { QuestionCard } from './question-card.js';
import { texts } from './texts.js';
import type { UnsentPicks } from './unsent-picks.js';
import { troubleOf } from './vote-words.js';
import { words } from './waiting-page.js';
import { prepareFormulas, written } from '../markup/markup.js';

interface Props {
  room: Room<AudienceSession>;
  box: BallotBox;
  picks: UnsentPicks;
  /** Why there is no line to the server at the moment; undefined while there is one. */
  lost: FailureCode | undefined;
  /** What a quiz adds, where it is one. */
  quiz: QuizOnPhone | undefined;
  /** Below what is asked now. */
  children: ComponentChildren;
}

/** In the poll: what is asked now, and the results that one may see. */
export function Poll({ room, box, picks, lost, quiz, children }: Props) {
  const { session, connected } = room;
  if (session.hasFormulas) prepareFormulas();
  const questions = questionsIn(room);
  const watched = useRef(new Set<string>());
  for (const { id, status } of questions) if (status === 'open') watched.current.add(id);
  const isOpen = questions.some(({ status }) => status === 'open');
  useWakeLock(isOpen); // a countdown on a dark display helps nobody
  const { current, earlier } = quiz?.pages
    ? { current: questions, earlier: [] }
    : arrange(questions, watched.current);
  const card = (question: Question) => {
    const kind = votingKindOf(question);
    const given = { room, question, box, picks, quiz };
    return kind && <QuestionCard key={question.id} kind={kind} {...given} />;
  };
  return (
    <>
      <header class="poll-header">
        <Brand />
        <h1 class="poll-title" dir="auto">
          {session.title}
        </h1>
        <p class="poll-line small" role="status">
          {lost ? lineWords(lost) : (connected ?? 0) > 0 ? texts.here(connected!) : ''}
        </p>
      </header>
      <main class="poll">
        <Losses room={room} box={box} picks={picks} />
        {quiz?.top(room)}
        {quiz?.pages ? quiz.pages(current, box, card) : current.map(card)}
        {!isOpen && <Pause room={room} isBelow={current.length > 0} />}
        {quiz?.bottom(room)}
        {children}
        {earlier.length > 0 && (
          <section class="poll-earlier" aria-labelledby="earlier">
            <h2 id="earlier">{texts.earlier}</h2>
            {earlier.map(card)}
          </section>
        )}
      </main>
    </>
  );
}

function lineWords(lost: FailureCode): string {
  const why = words[lost]?.title;
  return why === undefined ? texts.offline : texts.lineLost(why);
}

/** Votes that came too late, and choices that were not sent, of questions that are not shown any more. */
function Losses({ room, box, picks }: Pick<Props, 'room' | 'box' | 'picks'>) {
  const shown = new Set(questionsIn(room).map(({ id }) => id));
  const lost = Object.values(box.votes.value).filter(
    (cast) => !shown.has(cast.questionId) && troubleOf(cast),
  );
  const missed = Object.values(picks.all.value).filter(
    ({ question, missedAt }) => missedAt !== undefined && !shown.has(question.id),
  );
  return (
    <div class="losses" role="status">
      {lost.map((cast) => (
        <p key={cast.questionId} class="notice warn">
          {troubleOf(cast)}
        </p>
      ))}
      {missed.map((pick) => (
        <section key={pick.question.id} class="card question">
          <h2 class="question-prompt" dir="auto">
            {written(pick.question.prompt)}
          </h2>
          <MissedChoice pick={pick} isVoted={pick.question.id in room.session.myVotes} />
        </section>
      ))}
    </div>
  );
}

/** What is there to see while nothing is open. */
function Pause({ room, isBelow }: { room: Room<AudienceSession>; isBelow: boolean }) {
  const { status } = room.session;
  if (status === 'ended') {
    return (
      <div class="pause" data-below={isBelow} role="status">
        <h2>{texts.ended}</h2>
        <p class="muted">{texts.endedThanks}</p>
      </div>
    );
  }
  return (
    <div class="pause" data-below={isBelow} role="status">
      <div class="pause-bars" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
      <h2>{status === 'draft' ? texts.notStarted : texts.waiting}</h2>
      <p class="muted">{status === 'draft' ? texts.notStartedHint : texts.waitingHint}</p>
    </div>
  );
}
