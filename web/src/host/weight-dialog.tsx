import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { RosterEntry } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { texts as motionTexts } from '../motions/texts.js';
import { Dialog } from '../ui/dialog.js';
import { TextField } from '../ui/text-field.js';
import { ErrorNotice } from './error-notice.js';
import { fieldErrors } from './failure.js';
import { rosterKey } from './queries.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

interface Props {
  sessionId: string;
  entry: RosterEntry;
  /** What the entry is called. */
  name: string;
  onClose: () => void;
}

const labels = { weight: motionTexts.weight };

/** How many votes a seat has on motions, also one that has joined: by a code there is no other way. */
export function WeightDialog({ sessionId, entry, name, onClose }: Props) {
  const [weight, setWeight] = useState(`${entry.weight}`);
  const queries = useQueryClient();
  const save = useAction({
    mutationFn: () =>
      dataOf(
        organizerApi.PATCH('/v1/sessions/{id}/roster/{entryId}', {
          params: { path: { id: sessionId, entryId: entry.id } },
          body: { weight: Number(weight) },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: rosterKey(sessionId) });
      onClose();
    },
  });
  return (
    <Dialog title={motionTexts.weightOf(name)} onClose={onClose}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <ErrorNotice error={save.error} labels={labels} />
        <TextField
          label={motionTexts.weight}
          hint={motionTexts.weightHint}
          value={weight}
          inputMode="numeric"
          maxLength={7}
          autofocus
          autoComplete="off"
          error={fieldErrors(save.error, labels)('weight')}
          onValue={(value) => setWeight(value.replaceAll(/\D/g, ''))}
        />
        <div class="actions end">
          <button type="button" class="button" onClick={onClose}>
            {texts.cancel}
          </button>
          <button class="button primary" disabled={save.isPending}>
            {save.isPending ? texts.saving : texts.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
