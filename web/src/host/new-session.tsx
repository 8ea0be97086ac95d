import { useLocation } from 'wouter-preact';
import { isBlank, limits } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { useFirstFocus } from '../ui/focus.js';
import { TextField } from '../ui/text-field.js';
import { useDraft } from './draft.js';
import { fieldErrors, sentenceOf } from './failure.js';
import { rereadLists } from './queries.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

/** A session by its title; without one, one begins with a question. */
export function NewSession() {
  const [, navigate] = useLocation();
  const form = useFirstFocus<HTMLFormElement>();
  const { value, change, discard } = useDraft('new-session', { title: '' });
  const create = useAction({
    mutationFn: (title: string) => dataOf(organizerApi.POST('/v1/sessions', { body: { title } })),
    onSuccess: ({ id }) => {
      discard();
      void rereadLists();
      navigate(`/sessions/${id}/new`);
    },
  });
  const wrong = fieldErrors(create.error, { title: texts.sessionTitle })('title');
  return (
    <form
      ref={form}
      class="card new-session"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isBlank(value.title)) navigate('/new');
        else create.mutate(value.title);
      }}
    >
      <TextField
        label={texts.newSession}
        value={value.title}
        onValue={(title) => change({ title })}
        placeholder={texts.titlePlaceholder}
        hint={texts.newSessionHint}
        autofocus
        autoComplete="off"
        maxLength={limits.titleMax}
        error={wrong ?? (create.error ? sentenceOf(create.error) : undefined)}
      />
      <button class="button primary" disabled={create.isPending}>
        {texts.create}
      </button>
    </form>
  );
}
