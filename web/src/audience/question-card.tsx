import { useState } from 'preact/hooks';
import type { AudienceSession, Choice, Question, Result } from '../../../src/contract/index.js';
import { resultIn, type Room } from '../live/room.rules.js';
import { Announcer } from '../ui/announcer.js';
import { Countdown } from '../ui/countdown.js';
import { spokenResult } from '../ui/result-chart.js';
import { type BallotBox, type CastVote, isSame } from './ballot-box.js';
import { ChoiceFields } from './choice-fields.js';
import { checkChoice, instructionOf } from './choice.rules.js';
import { texts } from './texts.js';

interface Props {
  room: Room<AudienceSession>;
  question: Question;
  box: BallotBox;
}

/** One question: choosing, the way of the vote, the result. */
export function QuestionCard({ room, question, box }: Props) {
  const { id, prompt, status, closesAt, settings } = question;
  const cast = box.votes.value[id];
  const myVote = standingVote(cast) ?? room.session.myVotes[id];
  const [picked, pick] = useState<Choice>();
  const choice = picked ?? myVote ?? cast?.choice;
  const result = resultIn(room, question);
  const isOpen = status === 'open';
  const mayVote = isOpen && (!myVote || settings.allowChange);
  const isNew = !isSame(choice, myVote);
  const isReady = mayVote && isNew && checkChoice(question, choice);
  const showsButton = mayVote && (isNew || !myVote);
  const trouble = troubleOf(cast);

  const vote = (event: Event) => {
    event.preventDefault();
    if (!isReady || !choice) return;
    box.cast(id, question.openedAt, choice);
    pick(undefined);
  };
  return (
    <form class="card question" onSubmit={vote} aria-labelledby={`${id}-prompt`}>
      <div class="question-head">
        <p class="muted small">{isOpen ? instructionOf(question) : texts.closed}</p>
        {isOpen && closesAt && <Countdown until={closesAt} clockOffset={room.clockOffset} />}
      </div>
      <h2 id={`${id}-prompt`} class="question-prompt" dir="auto">
        {prompt}
      </h2>
      <ChoiceFields
        question={question}
        choice={choice}
        myVote={myVote}
        result={result}
        disabled={!mayVote}
        onPick={pick}
      />
      <p class="question-total small muted numbers">{totalOf(result)}</p>
      {trouble && (
        <p class="notice warn" role="status" data-status={cast?.status}>
          {trouble}
        </p>
      )}
      {isOpen && (
        <div class="question-foot">
          <div class="vote-slot">
            <VoteStatus cast={cast} isVoted={Boolean(myVote)} />
            {showsButton && (
              <button class="button primary large" aria-disabled={!isReady}>
                {myVote ? texts.changeVote : texts.vote}
              </button>
            )}
          </div>
          {settings.allowChange && <p class="hint vote-hint">{texts.mayChange}</p>}
        </div>
      )}
      <Announcer
        text={result ? texts.resultsNow(prompt, spokenResult(result)) : ''}
        urgent={result?.final ?? false}
      />
    </form>
  );
}

/** What stands in the way of a vote, for good or until its voter says so; undefined: nothing. */
export function troubleOf(cast: CastVote | undefined): string | undefined {
  if (cast?.status === 'lapsed') return texts.lapsed;
  if (cast?.status === 'refused') return refusals[cast.code ?? ''] ?? texts.refused;
  return undefined;
}

const refusals: Partial<Record<string, string>> = {
  question_not_open: texts.closedBefore,
  already_voted: texts.alreadyVoted,
  not_admitted: texts.notAdmitted,
  page_failed: texts.fault,
};

/** A vote that stands, as far as this phone knows. */
function standingVote(cast: CastVote | undefined): Choice | undefined {
  return cast && cast.status !== 'refused' && cast.status !== 'lapsed' ? cast.choice : undefined;
}

function totalOf(result: Result | undefined): string {
  if (!result) return '\u00a0'; // keeps its line, so that nothing moves when the result comes
  const mean = result.stats.mean === undefined ? '' : ` · ${texts.mean(result.stats.mean)}`;
  return `${texts.votes(result.totalVotes)}${mean}`;
}

/** How far the vote has come. It is there from the start, so that what changes is read out. */
function VoteStatus({ cast, isVoted }: { cast: CastVote | undefined; isVoted: boolean }) {
  const { tone, text } = describe(cast, isVoted);
  return (
    <p class={`vote-status ${tone}`} role="status" data-status={cast?.status}>
      {text}
    </p>
  );
}

function describe(cast: CastVote | undefined, isVoted: boolean): { tone: string; text: string } {
  switch (cast?.status) {
    case 'sending':
      return { tone: '', text: texts.sending };
    case 'unsent':
      return { tone: 'warn', text: texts.unsent };
    case 'accepted':
      return { tone: 'good', text: texts.accepted };
    case 'counted':
      return { tone: 'good', text: texts.counted };
    default:
      return isVoted ? { tone: 'good', text: texts.accepted } : { tone: '', text: '' };
  }
}
