import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { Question, Session } from '../../../src/contract/index.js';
import type { LiveLine } from '../live/live-line.js';
import type { Room } from '../live/room.rules.js';
import { Picture } from '../ui/picture.js';
import { useRemoveQuestion, useReset } from './actions.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { hasDraft } from './draft.js';
import { LiveResult } from './live-result.js';
import { QuestionForm, questionKey } from './question-form.js';
import { texts } from './texts.js';
import { written } from '../markup/markup.js';

/** What an entry of the history says of its panel: whether the form is open. */
export interface PanelState {
  isEdited?: true;
}

interface Props {
  line: LiveLine<Session>;
  room: Room<Session>;
  question: Question;
  /** Has the console turn to it. */
  onLook: () => void;
}

/** One question: its live result, its text, and what erases or removes it. */
export function QuestionPanel({ line, room, question, onLook }: Props) {
  const { session } = room;
  const { id, prompt } = question;
  const result = room.results[id];
  const isVoted = (result?.totalVotes ?? 0) > 0;
  const [isEditing, edit] = useState(
    session.status === 'draft' ||
      hasDraft(questionKey(session.id, id)) ||
      (history.state as PanelState | null)?.isEdited === true,
  );
  const isShown = session.status !== 'draft' || isVoted;
  return (
    <>
      <Link href={`/sessions/${session.id}/questions`} class="small back narrow-only">
        {texts.questions}
      </Link>
      {isShown && (
        <article class="card panel" aria-labelledby={`${id}-prompt`}>
          <h2 id={`${id}-prompt`} class="written" dir="auto">
            {written(prompt)}
          </h2>
          <Picture of={{ imageAlt: texts.undescribed, ...question }} width={800} />
          <LiveResult line={line} room={room} question={question} />
          {!isEditing && (
            <div class="actions">
              {session.status === 'live' && (
                <Link class="button small" href={`/sessions/${session.id}`} onClick={onLook}>
                  {texts.inConsole}
                </Link>
              )}
              <button class="button small" onClick={() => edit(true)}>
                {texts.edit}
              </button>
              {question.openedAt !== null && <ResetButton line={line} question={question} />}
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
            {...(isShown && { onClose: () => edit(false) })}
          />
          <div class="actions">
            <RemoveButton line={line} question={question} />
          </div>
        </div>
      )}
    </>
  );
}

/** Erases its votes, after it has asked. */
function ResetButton({ line, question }: Pick<Props, 'line' | 'question'>) {
  const [isAsking, setAsking] = useState(false);
  const reset = useReset(line, question.id);
  return (
    <>
      <button class="button small danger" onClick={() => setAsking(true)}>
        {texts.reset}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={texts.resetQuestion}
          hint={texts.resetQuestionHint}
          action={texts.reset}
          isBusy={reset.isPending}
          error={reset.error}
          onConfirm={() => reset.mutate(undefined, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

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
              onSuccess: () => navigate(`/sessions/${question.sessionId}/questions`),
            })
          }
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
