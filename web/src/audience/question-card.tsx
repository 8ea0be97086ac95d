import { useRef, useState } from 'preact/hooks';
import type { AudienceSession, Choice, Question, Result } from '../../../src/contract/index.js';
import type { VotingKind } from '../kinds/voting-kind.js';
import { resultIn, type Room } from '../live/room.rules.js';
import { Announcer } from '../ui/announcer.js';
import { Picture } from '../ui/picture.js';
import { Countdown } from '../ui/countdown.js';
import { type BallotBox, type CastVote, isSame } from './ballot-box.js';
import { MissedChoice } from './missed-choice.js';
import { MoreBelow } from './more-below.js';
import type { QuizOnPhone } from '../quiz/audience/on-phone.js';
import type { UnsentPicks } from './unsent-picks.js';
import { texts } from './texts.js';
import { progressOf, troubleOf, withdrawalOf } from './vote-words.js';
import { plain, written } from '../markup/markup.js';

interface Props {
  room: Room<AudienceSession>;
  question: Question;
  kind: VotingKind;
  box: BallotBox;
  picks: UnsentPicks;
  quiz: QuizOnPhone | undefined;
}

/** One question: choosing, the way of the vote, the result. */
export function QuestionCard({ room, question, kind, box, picks, quiz }: Props) {
  const { id, prompt, status, closesAt, openedAt, settings } = question;
  const card = useRef<HTMLFormElement>(null);
  /** Why the last tap did nothing. */
  const [hint, setHint] = useState('');
  const cast = box.votes.value[id];
  const myVote = myVoteOf(cast, room.session.myVotes[id]);
  const pick = picks.all.value[id];
  const isOpen = status === 'open';
  const picked = isOpen ? pick?.choice : undefined;
  const choice = picked ?? myVote ?? (isOpen ? (cast?.choice ?? undefined) : undefined);
  const result = resultIn(room, question);
  const mayVote = isOpen && (!myVote || settings.allowChange);
  const isNew = !isSame(choice, myVote);
  const missing = kind.missingIn(question, choice) ?? (isNew ? undefined : texts.isSent);
  const showsButton = mayVote && (isNew || !myVote);
  const trouble = troubleOf(cast);
  const progress = progressOf(cast, Boolean(myVote));
  const withdrawal = withdrawalOf(cast);
  const extra = quiz?.cardOf(room, { question, myVote, cast });

  const choose = (chosen: Choice) => {
    setHint('');
    picks.pick(question, chosen);
  };
  const vote = (event: Event) => {
    event.preventDefault();
    if (!mayVote) return;
    if (missing !== undefined || !choice) {
      setHint(missing ?? '');
      focusChoice(card.current);
      return;
    }
    setHint('');
    picks.drop(id);
    box.cast(id, openedAt, choice);
  };
  const withdraw = () => {
    setHint('');
    picks.drop(id);
    box.withdraw(id, openedAt);
  };
  return (
    <form class="card question" onSubmit={vote} aria-labelledby={`${id}-prompt`} ref={card}>
      <div class="question-head">
        <p class="muted small">{isOpen ? kind.instructionOf(question) : texts.closed}</p>
        {isOpen && closesAt && <Countdown until={closesAt} clockOffset={room.clockOffset} />}
      </div>
      <h2 id={`${id}-prompt`} class="question-prompt" dir="auto">
        {written(prompt)}
      </h2>
      <Picture of={{ imageAlt: texts.undescribed, ...question }} width={800} />
      <div class="question-notices" role="status" data-status={trouble && cast?.status}>
        {trouble && <p class="notice warn">{trouble}</p>}
        {!isOpen && pick && !isSame(pick.choice, myVote) && (
          <MissedChoice pick={pick} isVoted={Boolean(myVote)} />
        )}
      </div>
      <kind.Fields
        room={room}
        question={question}
        choice={choice}
        myVote={myVote}
        result={result}
        disabled={!mayVote}
        noteOf={extra?.noteOf}
        onPick={choose}
        onFull={setHint}
      />
      {extra?.below}
      <p class="question-total small muted numbers">{totalOf(result, kind)}</p>
      {isOpen && settings.allowChange && (
        <div class="question-change">
          <p
            class={`hint ${withdrawal?.tone ?? ''}`}
            role="status"
            data-withdrawal={withdrawal && cast?.status}
          >
            {withdrawal?.text ?? texts.mayChange}
          </p>
          {myVote && (
            <button type="button" class="button plain small" onClick={withdraw}>
              {texts.withdraw}
            </button>
          )}
        </div>
      )}
      {isOpen && (
        <div class="question-foot">
          <MoreBelow card={card} />
          <p class="vote-missing" role="status">
            {hint}
          </p>
          <div class="vote-slot">
            <p
              class={`vote-status ${progress.tone}`}
              role="status"
              data-status={myVote && cast?.status}
            >
              {showsButton ? '' : progress.text}
            </p>
            {showsButton && (
              <button class="button primary large" aria-disabled={missing !== undefined}>
                {myVote ? texts.changeVote : texts.vote}
              </button>
            )}
          </div>
        </div>
      )}
      <Announcer
        text={result && !extra?.isTold ? texts.resultsNow(plain(prompt), kind.spoken(result)) : ''}
        urgent={result?.final ?? false}
      />
    </form>
  );
}

/** Where something is to be picked: the next thing to do. */
function focusChoice(card: HTMLElement | null): void {
  const open = 'fieldset :is(input:not(:checked), textarea, .add)';
  card?.querySelector<HTMLElement>(open)?.focus();
}

/** The vote that stands, as far as this phone knows. */
function myVoteOf(cast: CastVote | undefined, known: Choice | undefined): Choice | undefined {
  if (!cast || cast.status === 'refused' || cast.status === 'lapsed') return known;
  return cast.choice ?? undefined;
}

function totalOf(result: Result | undefined, { figureOf }: VotingKind): string {
  if (!result) return '\u00a0'; // keeps its line, so that nothing moves when the result comes
  const figure = figureOf?.(result);
  return texts.votes(result.totalVotes) + (figure ? ` · ${figure}` : '');
}
