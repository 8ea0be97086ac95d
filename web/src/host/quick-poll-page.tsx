import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { limits, type Poll } from '../../../src/contract/index.js';
import { basePath } from '../address/base-path.js';
import { dataOf } from '../api/client.js';
import { toApiError } from '../api/problem.js';
import { organizerApi } from '../auth/organizer-api.js';
import { sentPicture } from '../kinds/options/edit.rules.js';
import { texts as optionTexts } from '../kinds/options/edit-texts.js';
import { isCommandEnter, onEscape, useFirstFocus } from '../ui/focus.js';
import { TextAreaField } from '../ui/text-area-field.js';
import { TextField } from '../ui/text-field.js';
import { useTitle } from '../ui/title.js';
import { CopyButton } from './copy-button.js';
import { useDraft } from './draft.js';
import { DraftNotices } from './draft-notices.js';
import { ErrorNotice } from './error-notice.js';
import { errorTexts } from './error-texts.js';
import { fieldErrors } from './failure.js';
import { closesAtIn, pollIn } from './poll-text.rules.js';
import { plain } from '../markup/markup.js';
import { MarkupHelp, MarkupPreview } from './markup-preview.js';
import { rereadLists } from './queries.js';
import { pictureLabels, QuestionPicture } from './question-picture.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

interface Values {
  /** The question in its first line, an option in each other one. */
  text: string;
  multiple: boolean;
  listed: boolean;
  /** Absent in a draft of an earlier version. */
  proofOfWork?: boolean;
  /** Of the question; absent as well. */
  imageId?: string;
  imageAlt?: string;
  /** As the field of a local time has it. */
  closesAt: string;
}

const empty: Values = {
  text: '',
  multiple: false,
  listed: false,
  proofOfWork: false,
  imageId: '',
  imageAlt: '',
  closesAt: '',
};

/** Fields of their own, by the API's paths; all else is in the text. */
const labels: Record<string, string> = { closesAt: texts.pollClosesAt, ...pictureLabels };

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
  const form = useFirstFocus<HTMLFormElement>();
  const draft = useDraft('quick-poll', empty);
  const {
    text,
    multiple,
    listed,
    proofOfWork,
    closesAt,
    imageId = '',
    imageAlt = '',
  } = draft.value;
  const typed = pollIn(text);
  const [isShort, setShort] = useState(false);
  const create = useAction({
    mutationFn: () =>
      dataOf(
        organizerApi.POST('/v1/polls', {
          body: {
            ...typed,
            ...sentPicture({ imageId, imageAlt }),
            multiple,
            listed,
            proofOfWork: proofOfWork ?? false,
            closesAt: closesAtIn(closesAt),
          },
        }),
      ),
    onSuccess: (poll) => {
      draft.discard();
      void rereadLists();
      onMade(poll);
    },
  });
  const save = () => {
    const isTooShort = typed.question === '' || typed.options.length < limits.optionsMin;
    setShort(isTooShort);
    if (!isTooShort) create.mutate();
  };
  const leave = onEscape(() => navigate('/'));
  const errorOf = fieldErrors(create.error, labels);
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
      <TextAreaField
        label={texts.pollText}
        hint={texts.pollTextHint}
        rows={6}
        autofocus
        placeholder={texts.pollTextPlaceholder}
        value={text}
        onValue={(next) => {
          setShort(false);
          draft.change({ text: next });
        }}
        error={wrong}
      >
        <MarkupHelp />
      </TextAreaField>
      <MarkupPreview prompt={typed.question} options={typed.options} />
      <QuestionPicture
        values={{ imageId, imageAlt }}
        onChange={(changes) => draft.change(changes)}
        errorOf={errorOf}
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
        error={errorOf('closesAt')}
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

function MadePoll({ poll, onAnother }: { poll: Poll; onAnother: () => void }) {
  return (
    <section class="form card">
      <div role="status">
        <h2 dir="auto">{texts.pollMade(plain(poll.question))}</h2>
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
  const found = errorsOf(error).find(({ path }) => !(path in labels));
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
