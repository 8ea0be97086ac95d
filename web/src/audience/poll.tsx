import type { AudienceSession, Question } from '../../../src/contract/index.js';
import { questionsIn, type Room } from '../live/room.rules.js';
import { Brand } from '../ui/brand.js';
import type { BallotBox } from './ballot-box.js';
import { QuestionCard, troubleOf } from './question-card.js';
import { texts } from './texts.js';

interface Props {
  room: Room<AudienceSession>;
  box: BallotBox;
  /** There is no line to the server at the moment. */
  isLost: boolean;
}

/** In the poll: what is asked now, and the results that one may see. */
export function Poll({ room, box, isLost }: Props) {
  const { session, connected } = room;
  const questions = questionsIn(room);
  const open = questions.filter(({ status }) => status === 'open').sort(latest('openedAt'));
  const closed = questions.filter(({ status }) => status === 'closed').sort(latest('closedAt'));
  return (
    <>
      <header class="poll-header">
        <Brand />
        <h1 class="poll-title" dir="auto">
          {session.title}
        </h1>
        <p class="poll-line small" role="status">
          {isLost ? texts.offline : (connected ?? 0) > 0 ? texts.here(connected!) : ''}
        </p>
      </header>
      <main class="poll">
        <Losses room={room} box={box} />
        {open.map((question) => (
          <QuestionCard key={question.id} room={room} question={question} box={box} />
        ))}
        {open.length === 0 && <Pause room={room} />}
        {closed.length > 0 && (
          <section class="poll-earlier" aria-labelledby="earlier">
            <h2 id="earlier">{texts.earlier}</h2>
            {closed.map((question) => (
              <QuestionCard key={question.id} room={room} question={question} box={box} />
            ))}
          </section>
        )}
      </main>
    </>
  );
}

/** Votes that came too late, of questions that are not shown any more. */
function Losses({ room, box }: { room: Room; box: BallotBox }) {
  const shown = new Set(questionsIn(room).map(({ id }) => id));
  const lost = Object.values(box.votes.value).filter(
    (cast) => !shown.has(cast.questionId) && troubleOf(cast),
  );
  return (
    <div role="status">
      {lost.map((cast) => (
        <p key={cast.questionId} class="notice warn">
          {troubleOf(cast)}
        </p>
      ))}
    </div>
  );
}

/** What is there to see while nothing is open. */
function Pause({ room }: { room: Room<AudienceSession> }) {
  const { status } = room.session;
  if (status === 'ended') {
    return (
      <div class="pause" role="status">
        <h2>{texts.ended}</h2>
        <p class="muted">{texts.endedThanks}</p>
      </div>
    );
  }
  return (
    <div class="pause" role="status">
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

/** The latest first. */
function latest(time: 'openedAt' | 'closedAt') {
  return (one: Question, other: Question) => (other[time] ?? '').localeCompare(one[time] ?? '');
}
