import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { Question, Session } from '../../../src/contract/index.js';
import type { LiveLine } from '../live/live-line.js';
import type { Room } from '../live/room.rules.js';
import { Announcer } from '../ui/announcer.js';
import { Countdown } from '../ui/countdown.js';
import { ResultChart } from '../ui/result-chart.js';
import { spokenResult } from '../ui/spoken-result.js';
import { type QuestionAction, useQuestionAction, useRemoveQuestion } from './actions.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { ErrorNotice } from './error-notice.js';
import { hasDraft } from './draft.js';
import { QuestionForm, questionKey } from './question-form.js';
import { texts } from './texts.js';
import { SelectField } from '../ui/select-field.js';

interface Props {
  line: LiveLine<Session>;
  room: Room<Session>;
  question: Question;
}

/** One question: what to do with it while the session runs, its live result, its text. */
export function QuestionPanel({ line, room, question }: Props) {
  const { session } = room;
  const { id, prompt } = question;
  const result = room.results[id];
  const isVoted = (result?.totalVotes ?? 0) > 0;
  const [isEditing, edit] = useState(
    session.status === 'draft' || hasDraft(questionKey(session.id, id)),
  );
  const isShown = session.status !== 'draft' || isVoted;
  return (
    <>
      <Link href={`/sessions/${session.id}`} class="small back narrow-only">
        {texts.questions}
      </Link>
      {isShown && (
        <article class="card panel" aria-labelledby={`${id}-prompt`}>
          <h2 id={`${id}-prompt`} dir="auto">
            {prompt}
          </h2>
          <Conduct line={line} room={room} question={question} />
          <section class="panel-result" aria-label={texts.result}>
            <ResultChart question={question} result={result} />
            <p class="muted numbers">
              {result && (result.final ? texts.resultFinal : texts.result)}
              {result && ` · ${texts.voted(result.totalVotes)}`}
              {result?.stats.mean !== undefined && ` · ${texts.mean(result.stats.mean)}`}
              {question.resultsRevealed && ` · ${texts.shownToAll}`}
            </p>
            <Announcer text={result ? spokenResult(result) : ''} urgent={result?.final ?? false} />
          </section>
          {!isEditing && (
            <div class="actions">
              <button class="button small" onClick={() => edit(true)}>
                {texts.edit}
              </button>
              <RemoveButton line={line} question={question} />
            </div>
          )}
        </article>
      )}
      {isEditing && (
        <div class="card">
          <QuestionForm
            line={line}
            session={session}
            question={question}
            isVoted={isVoted}
            onSaved={() => edit(session.status === 'draft')}
          />
          <div class="actions">
            <RemoveButton line={line} question={question} />
          </div>
        </div>
      )}
    </>
  );
}

/** Opening, closing, showing, erasing. */
function Conduct({ line, room, question }: Props) {
  const { session, clockOffset } = room;
  const { id, status, closesAt, resultsRevealed } = question;
  const [timer, setTimer] = useState('none');
  const [isAsking, setAsking] = useState(false);
  const action = useQuestionAction(line, id);
  const run = (name: QuestionAction, seconds?: number) =>
    action.mutate({ action: name, ...(seconds !== undefined && { seconds }) });
  const isLive = session.status === 'live';
  const isOpen = status === 'open';
  return (
    <div class="conduct">
      {!isLive && session.status === 'draft' && <p class="hint">{texts.startFirst}</p>}
      {isLive && (
        <div class="conduct-row">
          {isOpen ? (
            <>
              <button
                class="button primary large"
                disabled={action.isPending}
                onClick={() => run('close')}
              >
                {texts.closeVoting}
              </button>
              {closesAt && <Countdown until={closesAt} clockOffset={clockOffset} />}
            </>
          ) : (
            <>
              <button
                class="button primary large"
                disabled={action.isPending}
                onClick={() => run('open', timer === 'none' ? undefined : Number(timer))}
              >
                {status === 'draft' ? texts.open : texts.openAgain}
              </button>
              <SelectField label={texts.timer} value={timer} choices={timers} onValue={setTimer} />
            </>
          )}
        </div>
      )}
      {status !== 'draft' && (
        <div class="actions">
          <button
            class="button"
            disabled={action.isPending}
            onClick={() => run(resultsRevealed ? 'hide' : 'reveal')}
          >
            {resultsRevealed ? texts.hide : texts.reveal}
          </button>
          <button class="button danger" onClick={() => setAsking(true)}>
            {texts.reset}
          </button>
        </div>
      )}
      {!isAsking && <ErrorNotice error={action.error} />}
      {isAsking && (
        <ConfirmDialog
          title={texts.resetQuestion}
          hint={texts.resetQuestionHint}
          action={texts.reset}
          isBusy={action.isPending}
          error={action.error}
          onConfirm={() =>
            action.mutate({ action: 'reset' }, { onSuccess: () => setAsking(false) })
          }
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

const timers = ['none', '30', '60', '120', '300', '600'].map(
  (seconds) => [seconds, texts.timers[seconds]!] as const,
);

function RemoveButton({ line, question }: Pick<Props, 'line' | 'question'>) {
  const [isAsking, setAsking] = useState(false);
  const [, navigate] = useLocation();
  const remove = useRemoveQuestion(line, question.id);
  return (
    <>
      <button class="button small danger" onClick={() => setAsking(true)}>
        {texts.delete}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={texts.deleteQuestion}
          hint={texts.deleteQuestionHint}
          action={texts.delete}
          isBusy={remove.isPending}
          error={remove.error}
          onConfirm={() =>
            remove.mutate(undefined, {
              onSuccess: () => navigate(`/sessions/${question.sessionId}`),
            })
          }
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
