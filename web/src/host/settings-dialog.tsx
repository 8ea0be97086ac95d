import { useMutation } from '@tanstack/preact-query';
import {
  identities,
  type Identity,
  limits,
  resultsVisibilities,
  type ResultsVisibility,
  type Session,
} from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import type { LiveLine } from '../live/live-line.js';
import { Dialog } from '../ui/dialog.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import { showSession } from './actions.js';
import { ErrorNotice } from './error-notice.js';
import { useDraft } from './draft.js';
import { fieldErrors } from './failure.js';
import { texts } from './texts.js';

interface Props {
  line: LiveLine<Session>;
  session: Session;
  onClose: () => void;
}

interface Form {
  title: string;
  identity: Identity;
  resultsVisibility: ResultsVisibility;
}

export const settingsKey = (sessionId: string) => `settings:${sessionId}`;

const labels = { title: texts.sessionTitle };

/** Title and settings. What is typed is still there when it is opened again. */
export function SettingsDialog({ line, session, onClose }: Props) {
  const { id, title, settings } = session;
  const draft = useDraft<Form>(settingsKey(id), { title, ...settings });
  const { value, change, discard } = draft;
  const save = useMutation({
    mutationFn: ({ title, ...settings }: Form) =>
      dataOf(
        organizerApi.PATCH('/v1/sessions/{id}', {
          params: { path: { id } },
          body: { title, settings },
        }),
      ),
    onSuccess: (changed) => {
      showSession(line, changed);
      discard();
      onClose();
    },
  });
  return (
    <Dialog title={texts.sessionSettings} onClose={onClose}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(value);
        }}
      >
        {draft.isRestored && <p class="notice warn">{texts.restored}</p>}
        <ErrorNotice error={save.error} labels={labels} />
        <TextField
          label={texts.sessionTitle}
          value={value.title}
          onValue={(next) => change({ title: next })}
          maxLength={limits.titleMax}
          error={fieldErrors(save.error, labels)('title')}
        />
        <SelectField
          label={texts.identity}
          value={value.identity}
          choices={identities.map((one) => [one, texts.identities[one]])}
          onValue={(identity) => change({ identity: identity as Identity })}
        />
        <SelectField
          label={texts.visibility}
          value={value.resultsVisibility}
          choices={resultsVisibilities.map((one) => [one, texts.visibilities[one]])}
          onValue={(visibility) => change({ resultsVisibility: visibility as ResultsVisibility })}
        />
        <div class="actions end">
          <button
            type="button"
            class="button"
            onClick={() => {
              discard();
              onClose();
            }}
          >
            {draft.isDirty ? texts.discard : texts.cancel}
          </button>
          <button class="button primary" disabled={save.isPending || !draft.isDirty}>
            {save.isPending ? texts.saving : texts.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
