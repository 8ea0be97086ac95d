import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import type { Question, Session } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import type { LiveLine } from '../live/live-line.js';
import { isCommandEnter, onEscape, useFirstFocus } from '../ui/focus.js';
import { showQuestion } from './actions.js';
import { compareQuestions } from './compared-question.js';
import { ConflictDialog } from './conflict-dialog.js';
import { type Draft, useDraft } from './draft.js';
import { ChangedMeanwhile, DraftNotices } from './draft-notices.js';
import { ErrorNotice } from './error-notice.js';
import { fieldErrors } from './failure.js';
import { conflictOf, ifMatch } from './edit-conflict.js';
import { useNewQuestion } from './new-question.js';
import { labelsOf, QuestionFields } from './question-fields.js';
import { isAsSent, type QuestionValues, toRequest, toValues } from './question-form.rules.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

interface Props {
  line: LiveLine<Session>;
  session: Session;
  /** Undefined for a new one. */
  question?: Question;
  /** Whether there are votes, so that what it asks cannot change. */
  isVoted?: boolean;
  onSaved?: () => void;
  /** Closes the form; undefined where it is all that is there. */
  onClose?: () => void;
}

export const questionKey = (sessionId: string, id = 'new') => `question:${sessionId}:${id}`;

/** Writes a question, or writes it anew. */
export function QuestionForm({ question, ...props }: Props) {
  return question ? <EditForm {...props} question={question} /> : <NewForm {...props} />;
}

function NewForm({ line, session }: Props) {
  const [, navigate] = useLocation();
  const draft = useDraft(questionKey(session.id), toValues(undefined));
  const make = useNewQuestion(session, ({ question, isStarted }) => {
    showQuestion(line, question);
    draft.discard();
    navigate(isStarted ? `/sessions/${session.id}` : `/sessions/${session.id}/${question.id}`);
  });
  const isDraft = session.status === 'draft';
  const canStart =
    !session.template &&
    session.status !== 'ended' &&
    session.questions.every(({ status }) => status !== 'open');
  const save = (isStarted: boolean) => make.mutate({ values: draft.value, isStarted });
  return (
    <FormFrame
      title={texts.newQuestion}
      session={session}
      draft={draft}
      error={make.error}
      sent={make.variables?.values}
      isSaved={false}
      onSave={() => save(false)}
      onCommandEnter={() => save(canStart)}
      onEscape={() => navigate(`/sessions/${session.id}`)}
      onDiscard={make.reset}
    >
      <button class="button primary" disabled={make.isPending}>
        {make.isPending ? texts.saving : texts.save}
      </button>
      {canStart && (
        <button
          type="button"
          class="button"
          disabled={make.isPending}
          title={isDraft ? texts.startNowHint : texts.openNowHint}
          aria-keyshortcuts="Control+Enter"
          onClick={() => save(true)}
        >
          {isDraft ? texts.startNow : texts.openNow}
          <kbd aria-hidden="true">{texts.commandEnter}</kbd>
        </button>
      )}
    </FormFrame>
  );
}

function EditForm(props: Props & { question: Question }) {
  const { line, session, question, isVoted = false, onSaved, onClose } = props;
  const [isComparing, compare] = useState(false);
  const saved = toValues(question);
  const draft = useDraft(questionKey(session.id, question.id), saved, question.revision);
  const save = useAction({
    mutationFn: ({ values, revision }: { values: QuestionValues; revision: number | undefined }) =>
      draft.saving(
        dataOf(
          organizerApi.PATCH('/v1/questions/{id}', {
            params: { path: { id: question.id } },
            headers: ifMatch(revision),
            body: toRequest(values),
          }),
        ),
      ),
    onSuccess: (changed, { values }) => {
      showQuestion(line, changed);
      draft.saved(values, toValues(changed), changed.revision);
      compare(false);
      onSaved?.();
    },
    onError: (error) => {
      const current = conflictOf<Question>(error);
      if (!current) return;
      showQuestion(line, current);
      compare(true);
    },
  });
  const error = conflictOf(save.error) ? undefined : save.error;
  const send = (revision: number | undefined) => save.mutate({ values: draft.value, revision });
  return (
    <>
      <FormFrame
        title={texts.edit}
        session={session}
        draft={draft}
        isVoted={isVoted}
        error={isComparing ? undefined : error}
        sent={save.variables?.values}
        isSaved={save.isSuccess}
        onSave={() => draft.isDirty && send(draft.revision)}
        onEscape={onClose}
        onDiscard={save.reset}
        onCompare={() => compare(true)}
      >
        <button class="button primary" disabled={save.isPending || !draft.isDirty}>
          {save.isPending ? texts.saving : texts.save}
        </button>
      </FormFrame>
      {isComparing && (
        <ConflictDialog
          fields={compareQuestions(draft.value, saved)}
          isBusy={save.isPending}
          error={error}
          onKeepMine={() => send(question.revision)}
          onTakeTheirs={() => {
            draft.discard();
            save.reset();
            compare(false);
          }}
          onEditOn={() => {
            draft.rebase();
            save.reset();
            compare(false);
          }}
          onClose={() => compare(false)}
        />
      )}
    </>
  );
}

interface FrameProps {
  title: string;
  session: Session;
  draft: Draft<QuestionValues>;
  isVoted?: boolean;
  error: unknown;
  /** What the error is about. */
  sent: QuestionValues | undefined;
  isSaved: boolean;
  onSave: () => void;
  onCommandEnter?: () => void;
  onEscape: (() => void) | undefined;
  onDiscard: () => void;
  onCompare?: () => void;
  /** The buttons that save. */
  children: ComponentChildren;
}

/** What a new question's form and that of one to be changed have in common. */
function FormFrame(props: FrameProps) {
  const { title, session, draft, isVoted = false, error, isSaved, children } = props;
  const labels = labelsOf(draft.value);
  const errorOf = fieldErrors(error, labels);
  const form = useFirstFocus<HTMLFormElement>();
  const leave = onEscape(() => props.onEscape?.());
  return (
    <form
      ref={form}
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave();
      }}
      onKeyDown={(event) => {
        leave(event);
        if (!isCommandEnter(event)) return;
        event.preventDefault();
        (props.onCommandEnter ?? props.onSave)();
      }}
    >
      <h2>{title}</h2>
      <DraftNotices draft={draft} nameOf={({ prompt }) => prompt} />
      {draft.isBehind && props.onCompare && <ChangedMeanwhile onCompare={props.onCompare} />}
      {isVoted && <p class="notice">{texts.hasVotes}</p>}
      <ErrorNotice error={error} labels={labels} />
      <QuestionFields
        values={draft.value}
        onChange={draft.change}
        errorOf={(path) => (isAsSent(path, props.sent, draft.value) ? errorOf(path) : undefined)}
        isVoted={isVoted}
        sessionVisibility={session.settings.resultsVisibility}
      />
      <div class="form-foot">
        <p class="hint" role="status">
          {draft.isDirty ? texts.unsaved : isSaved ? texts.saved : ''}
        </p>
        <div class="actions end">
          {draft.isDirty && (
            <button
              type="button"
              class="button"
              onClick={() => {
                draft.discard();
                props.onDiscard();
              }}
            >
              {texts.discard}
            </button>
          )}
          {children}
        </div>
      </div>
    </form>
  );
}
