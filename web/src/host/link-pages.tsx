import { useQuery } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { basePath } from '../address/base-path.js';
import { createApi, dataOf } from '../api/client.js';
import { Brand } from '../ui/brand.js';
import { useFirstFocus } from '../ui/focus.js';
import { TextField } from '../ui/text-field.js';
import { useTitle } from '../ui/title.js';
import { ErrorNotice } from './error-notice.js';
import { fieldErrors, sentenceOf, sentenceOfCode } from './failure.js';
import { takeFromFragment } from './link-token.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

const api = createApi();

/** Where links in mails lead: they are good without a login. */
export function LinkPage({ path }: { path: 'reset' | 'confirm' }) {
  const [token] = useState(() => takeFromFragment('token'));
  return path === 'reset' ? <ResetPage token={token} /> : <ConfirmPage token={token} />;
}

function Door({ title, children }: { title: string; children: ComponentChildren }) {
  useTitle(title);
  return (
    <main class="door">
      <Brand />
      <div class="card door-card">
        <h1>{title}</h1>
        {children}
        <p class="small">
          <a href={`${basePath}/host`}>{texts.toLogIn}</a>
        </p>
      </div>
    </main>
  );
}

const labels = { password: texts.newPassword };

function ResetPage({ token }: { token: string | null }) {
  const form = useFirstFocus<HTMLFormElement>();
  const [password, setPassword] = useState('');
  const save = useAction({
    mutationFn: (body: { token: string; password: string }) =>
      dataOf(api.POST('/v1/auth/password-reset/confirm', { body })),
  });
  const errorOf = fieldErrors(save.error, labels);
  if (token === null || save.isSuccess) {
    return (
      <Door title={texts.resetTitle}>
        {save.isSuccess ? (
          <p role="status">{texts.resetDone}</p>
        ) : (
          <p role="alert">{sentenceOfCode('link_invalid')}</p>
        )}
      </Door>
    );
  }
  return (
    <Door title={texts.resetTitle}>
      <form
        ref={form}
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ token, password });
        }}
      >
        <p class="muted">{texts.resetHint}</p>
        <ErrorNotice error={save.error} labels={labels} />
        <TextField
          label={texts.newPassword}
          type="password"
          value={password}
          onValue={setPassword}
          error={errorOf('password')}
          hint={texts.passwordHint}
          autoComplete="new-password"
          autofocus
        />
        <button class="button primary large" disabled={save.isPending}>
          {texts.setPassword}
        </button>
      </form>
    </Door>
  );
}

function ConfirmPage({ token }: { token: string | null }) {
  const confirm = useQuery({
    queryKey: ['confirm', token],
    queryFn: async () => {
      await dataOf(api.POST('/v1/auth/email-confirmation', { body: { token: token! } }));
      return true;
    },
    enabled: token !== null,
    staleTime: Infinity, // it is good once
    retry: false,
  });
  return (
    <Door title={texts.confirmTitle}>
      {token === null && <p role="alert">{sentenceOfCode('link_invalid')}</p>}
      {confirm.error && <p role="alert">{sentenceOf(confirm.error)}</p>}
      <p role="status">{confirm.isSuccess ? texts.confirmDone : ''}</p>
    </Door>
  );
}
