import { useQueryClient } from '@tanstack/preact-query';
import { useId, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { limits, type Poll } from '../../../src/contract/index.js';
import { basePath } from '../address/base-path.js';
import { dataOf } from '../api/client.js';
import { toApiError } from '../api/problem.js';
import { organizerApi } from '../auth/organizer-api.js';
import { texts as optionTexts } from '../kinds/options/edit-texts.js';
import { FieldError } from '../ui/field-error.js';
import { isCommandEnter, onEscape, useFirstFocus } from '../ui/focus.js';
import { TextField } from '../ui/text-field.js';
import { useTitle } from '../ui/title.js';
import { CopyButton } from './copy-button.js';
import { useDraft } from './draft.js';
import { DraftNotices } from './draft-notices.js';
import { ErrorNotice } from './error-notice.js';
import { fieldErrors } from './failure.js';
import { closesAtIn, pollIn } from './poll-text.rules.js';
import { sessionsKey } from './queries.js';
import { errorTexts, texts } from './texts.js';
import { useAction } from './use-action.js';

interface Values {
  /** The question in its first line, an option in each other one. */
  text: string;
  multiple: boolean;
  listed: boolean;
  /** Absent in a draft of an earlier version. */
  proofOfWork?: boolean;
  /** As the field of a local time has it. */
  closesAt: string;
}

const empty: Values = {
  text: '',
  multiple: false,
  listed: false,
  proofOfWork: false,
  closesAt: '',
};

/** From a text to a link that one hands on: open, type or paste, make. */
export function QuickPollPage() {
  const [made, setMade] = useState<Poll>();
  useTitle(texts.quickPoll);
  return (
    <main class="sessions">
      <h1>{texts.quickPoll}</h1>
      {made ? (
        <MadePoll poll={made} onAnother={() => setMade(undefined)} />
      ) : (
        <QuickPollForm onMade={setMade} />
      )}
    </main>
  );
}

function QuickPollForm({ onMade }: { onMade: (poll: Poll) => void }) {
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const form = useFirstFocus<HTMLFormElement>();
  const draft = useDraft('quick-poll', empty);
  const { text, multiple, listed, proofOfWork, closesAt } = draft.value;
  const [isShort, setShort] = useState(false);
  const create = useAction({
    mutationFn: () =>
      dataOf(
        organizerApi.POST('/v1/polls', {
          body: {
            ...pollIn(text),
            multiple,
            listed,
            proofOfWork: proofOfWork ?? false,
            closesAt: closesAtIn(closesAt),
          },
        }),
      ),
    onSuccess: (poll) => {
      draft.discard();
      void queries.invalidateQueries({ queryKey: [sessionsKey] });
      onMade(poll);
    },
  });
  const save = () => {
    const { question, options } = pollIn(text);
    const isTooShort = question === '' || options.length < limits.optionsMin;
    setShort(isTooShort);
    if (!isTooShort) create.mutate();
  };
  const leave = onEscape(() => navigate('/'));
  const labels = { closesAt: texts.pollClosesAt };
  const wrong = isShort ? texts.pollTooShort : textErrorOf(create.error);
  const areTold = wrong === undefined ? labels : { ...labels, ...pathsOf(create.error) };
  return (
    <form
      ref={form}
      class="form card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        leave(event);
        if (!isCommandEnter(event)) return;
        event.preventDefault();
        save();
      }}
    >
      <DraftNotices draft={draft} nameOf={(left) => pollIn(left.text).question} />
      <ErrorNotice error={create.error} labels={areTold} />
      <PollText
        value={text}
        onValue={(next) => {
          setShort(false);
          draft.change({ text: next });
        }}
        error={wrong}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={multiple}
          onChange={({ currentTarget }) => draft.change({ multiple: currentTarget.checked })}
        />
        {texts.pollMultiple}
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={listed}
          onChange={({ currentTarget }) => draft.change({ listed: currentTarget.checked })}
        />
        {texts.pollListed}
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={proofOfWork ?? false}
          onChange={({ currentTarget }) => draft.change({ proofOfWork: currentTarget.checked })}
        />
        {texts.pollProof}
      </label>
      <TextField
        label={texts.pollClosesAt}
        hint={texts.pollClosesAtHint}
        type="datetime-local"
        value={closesAt}
        onValue={(next) => draft.change({ closesAt: next })}
        error={fieldErrors(create.error, labels)('closesAt')}
      />
      <div class="actions end">
        <button type="button" class="button plain" onClick={() => navigate('/')}>
          {texts.cancel}
        </button>
        <button
          class="button primary"
          disabled={create.isPending}
          aria-keyshortcuts="Control+Enter"
        >
          {texts.makePoll}
          <kbd aria-hidden="true">{texts.commandEnter}</kbd>
        </button>
      </div>
    </form>
  );
}

function PollText(props: {
  value: string;
  onValue: (value: string) => void;
  error: string | undefined;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{texts.pollText}</label>
      <textarea
        id={id}
        class="input"
        rows={6}
        dir="auto"
        autofocus
        placeholder={texts.pollTextPlaceholder}
        value={props.value}
        aria-invalid={props.error !== undefined}
        aria-describedby={`${id}-help`}
        onInput={({ currentTarget }) => props.onValue(currentTarget.value)}
      />
      <FieldError id={`${id}-help`} text={props.error} hint={texts.pollTextHint} />
    </div>
  );
}

function MadePoll({ poll, onAnother }: { poll: Poll; onAnother: () => void }) {
  return (
    <section class="form card">
      <div role="status">
        <h2 dir="auto">{texts.pollMade(poll.question)}</h2>
      </div>
      <div class="share">
        <div class="share-qr">
          <img src={`${basePath}/v1/polls/${poll.id}/qr.svg`} alt={texts.pollQr} />
        </div>
        <dl class="share-facts">
          <dt>{texts.pollLink}</dt>
          <dd>
            <a href={poll.url} target="_blank" rel="noopener">
              {poll.url}
            </a>
            <CopyButton text={poll.url} label={texts.pollLink} />
          </dd>
        </dl>
      </div>
      <div class="actions end">
        <button type="button" class="button" onClick={onAnother}>
          {texts.anotherPoll}
        </button>
        <Link class="button primary" href={`/sessions/${poll.sessionId}`}>
          {texts.toSession}
        </Link>
      </div>
    </section>
  );
}

/** What the API finds wrong with the text, as one sentence. */
function textErrorOf(error: unknown): string | undefined {
  const found = errorsOf(error).find(({ path }) => path !== 'closesAt');
  if (!found) return undefined;
  const [, option] = /^options\.(\d+)$/.exec(found.path) ?? [];
  const label = option === undefined ? undefined : optionTexts.option(Number(option) + 1);
  return errorTexts.field(label ?? texts.pollText, found.message);
}

function pathsOf(error: unknown): Record<string, string> {
  return Object.fromEntries(errorsOf(error).map(({ path }) => [path, path]));
}

function errorsOf(error: unknown) {
  return error ? toApiError(error).errors : [];
}
