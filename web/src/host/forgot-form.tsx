import { useState } from 'preact/hooks';
import { createApi, dataOf } from '../api/client.js';
import { onEscape, useFirstFocus } from '../ui/focus.js';
import { TextField } from '../ui/text-field.js';
import { ErrorNotice } from './error-notice.js';
import { fieldErrors } from './failure.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

const api = createApi();
const labels = { email: texts.email };

/** Asks for a link to set a new password. */
export function ForgotForm({ onLeave }: { onLeave: () => void }) {
  const form = useFirstFocus<HTMLFormElement>();
  const [email, setEmail] = useState('');
  const ask = useAction({
    mutationFn: (body: { email: string }) => dataOf(api.POST('/v1/auth/password-reset', { body })),
  });
  const errorOf = fieldErrors(ask.error, labels);
  return (
    <form
      ref={form}
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate({ email });
      }}
      onKeyDown={onEscape(onLeave)}
    >
      <ErrorNotice error={ask.error} labels={labels} />
      <TextField
        label={texts.email}
        type="email"
        value={email}
        onValue={setEmail}
        error={errorOf('email')}
        autoComplete="username"
        autofocus
      />
      <p role="status">{ask.isSuccess ? texts.forgotSent : ''}</p>
      <button class="button primary large" disabled={ask.isPending}>
        {texts.forgotSend}
      </button>
    </form>
  );
}
