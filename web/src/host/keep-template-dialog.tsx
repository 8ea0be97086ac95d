import { useState } from 'preact/hooks';
import { limits, type Session } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { Dialog } from '../ui/dialog.js';
import { TextAreaField } from '../ui/text-area-field.js';
import { TextField } from '../ui/text-field.js';
import { ErrorNotice } from './error-notice.js';
import { fieldErrors } from './failure.js';
import { rereadLists } from './queries.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

interface Props {
  session: Session;
  /** Told the title of what was made. */
  onKept: (title: string) => void;
  onClose: () => void;
}

/** Makes a template of a session. */
export function KeepTemplateDialog({ session, onKept, onClose }: Props) {
  const [title, setTitle] = useState(session.title);
  const [description, setDescription] = useState('');
  const keep = useAction({
    mutationFn: () =>
      dataOf(
        organizerApi.POST('/v1/sessions/{id}/template', {
          params: { path: { id: session.id } },
          body: { title, description: description.trim() || null },
        }),
      ),
    onSuccess: (kept) => {
      void rereadLists();
      onKept(kept.title);
      onClose();
    },
  });
  const labels = { title: texts.sessionTitle, description: texts.description };
  const errorOf = fieldErrors(keep.error, labels);
  return (
    <Dialog title={texts.keepTemplate} onClose={onClose}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          keep.mutate();
        }}
      >
        <p class="muted">{texts.keepTemplateHint}</p>
        <ErrorNotice error={keep.error} labels={labels} />
        <TextField
          label={texts.sessionTitle}
          value={title}
          onValue={setTitle}
          autofocus
          autoComplete="off"
          maxLength={limits.titleMax}
          error={errorOf('title')}
        />
        <TextAreaField
          label={texts.description}
          hint={texts.descriptionHint}
          value={description}
          onValue={setDescription}
          rows={3}
          maxLength={limits.descriptionMax}
          error={errorOf('description')}
        />
        <div class="actions end">
          <button type="button" class="button" onClick={onClose}>
            {texts.cancel}
          </button>
          <button class="button primary" disabled={keep.isPending}>
            {texts.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
