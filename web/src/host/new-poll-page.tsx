import { useLocation } from 'wouter-preact';
import { isBlank, limits } from '../../../src/contract/index.js';
import { isCommandEnter, onEscape, useFirstFocus } from '../ui/focus.js';
import { TextField } from '../ui/text-field.js';
import { useTitle } from '../ui/title.js';
import { useDraft } from './draft.js';
import { DraftNotices } from './draft-notices.js';
import { ErrorNotice } from './error-notice.js';
import { fieldErrors } from './failure.js';
import { useNewQuestion } from './new-question.js';
import { labelsOf, QuestionFields } from './question-fields.js';
import {
  isAsSent,
  newSessionVisibility,
  type QuestionValues,
  toValues,
} from './question-form.rules.js';
import { rereadLists } from './queries.js';
import { texts } from './texts.js';

interface PollValues {
  title: string;
  question: QuestionValues;
}

const empty: PollValues = { title: '', question: toValues(undefined) };

/** The API's path of the question within a new session. */
const QUESTION = 'questions.0.';

/** From a question to a poll that is live, without a session that has to be made before. */
export function NewPollPage() {
  const [, navigate] = useLocation();
  useTitle(texts.newPoll);
  const form = useFirstFocus<HTMLFormElement>();
  const draft = useDraft('new-poll', empty);
  const { title } = draft.value;
  const question = { ...empty.question, ...draft.value.question }; // of an earlier version, perhaps
  const make = useNewQuestion(undefined, (made) => {
    draft.discard();
    void rereadLists();
    const home = `/sessions/${made.session.id}`;
    navigate(made.isStarted ? home : `${home}/${made.question.id}`);
  });
  const save = (isStarted: boolean) => make.mutate({ values: question, title, isStarted });
  // A change of what was made before something failed is refused by the question's own paths.
  const labels = { title: texts.pollTitle, ...labelsOf(question, QUESTION), ...labelsOf(question) };
  const errorOf = fieldErrors(make.error, labels);
  const leave = onEscape(() => navigate('/'));
  return (
    <main class="sessions">
      <h1>{texts.newPoll}</h1>
      <form
        ref={form}
        class="form card"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save(true);
        }}
        onKeyDown={(event) => {
          leave(event);
          if (!isCommandEnter(event)) return;
          event.preventDefault();
          save(true);
        }}
      >
        <DraftNotices draft={draft} nameOf={(left) => left.question.prompt || left.title} />
        <ErrorNotice error={make.error} labels={labels} />
        <QuestionFields
          values={question}
          onChange={(changes) => draft.change({ question: { ...question, ...changes } })}
          errorOf={(path) =>
            isAsSent(path, make.variables?.values, question)
              ? (errorOf(QUESTION + path) ?? errorOf(path))
              : undefined
          }
          sessionVisibility={newSessionVisibility}
        />
        <TextField
          label={texts.pollTitle}
          hint={texts.pollTitleHint}
          value={title}
          onValue={(next) => draft.change({ title: next })}
          maxLength={limits.titleMax}
          error={isBlank(title) ? undefined : errorOf('title')}
        />
        <div class="actions end">
          <button type="button" class="button plain" onClick={() => navigate('/')}>
            {texts.cancel}
          </button>
          <button
            type="button"
            class="button"
            disabled={make.isPending}
            onClick={() => save(false)}
          >
            {texts.saveDraft}
          </button>
          <button
            class="button primary"
            disabled={make.isPending}
            title={texts.startNowHint}
            aria-keyshortcuts="Control+Enter"
          >
            {texts.startNow}
            <kbd aria-hidden="true">{texts.commandEnter}</kbd>
          </button>
        </div>
      </form>
    </main>
  );
}
