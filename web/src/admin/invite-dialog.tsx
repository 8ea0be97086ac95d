import { useState } from 'preact/hooks';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { ErrorNotice } from '../host/error-notice.js';
import { fieldErrors } from '../host/failure.js';
import { texts as hostTexts } from '../host/texts.js';
import { useAction } from '../host/use-action.js';
import { Dialog } from '../ui/dialog.js';
import { TextField } from '../ui/text-field.js';
import { LinkDialog } from './link-dialog.js';
import { texts } from './texts.js';

const labels = { email: texts.inviteEmail };

/** A link by which somebody registers, whoever may do so otherwise. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [email, setEmail] = useState('');
  const make = useAction({
    mutationFn: (given: string) => {
      return dataOf(
        organizerApi.POST('/v1/admin/invites', { body: given === '' ? {} : { email: given } }),
      );
    },
  });
  if (make.data) return <LinkDialog title={texts.invite} link={make.data} onClose={onClose} />;
  return (
    <Dialog title={texts.invite} onClose={onClose}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate(email.trim());
        }}
      >
        <p>{texts.inviteHint}</p>
        <ErrorNotice error={make.error} labels={labels} />
        <TextField
          label={texts.inviteEmail}
          type="email"
          value={email}
          onValue={setEmail}
          error={fieldErrors(make.error, labels)('email')}
          autoComplete="off"
          autofocus
        />
        <div class="actions end">
          <button type="button" class="button" onClick={onClose}>
            {hostTexts.cancel}
          </button>
          <button class="button primary" disabled={make.isPending}>
            {texts.makeInvite}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
