import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { limits } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { toApiError } from '../api/problem.js';
import { login } from '../auth/login.js';
import { organizerApi } from '../auth/organizer-api.js';
import { onEscape, useFirstFocus } from '../ui/focus.js';
import { TextField } from '../ui/text-field.js';
import { useTitle } from '../ui/title.js';
import { ErrorNotice } from './error-notice.js';
import { fieldErrors } from './failure.js';
import { Logins } from './logins.js';
import { loginsKey, queries } from './queries.js';
import { useServerInfo } from './server-info.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

/** The organizer's own: name, email, password, logins, and the end of it all. */
export function AccountPage() {
  const [, navigate] = useLocation();
  const main = useFirstFocus<HTMLElement>();
  useTitle(texts.account);
  return (
    <main ref={main} class="sessions account" onKeyDown={onEscape(() => navigate('/'))}>
      <Link href="/" class="small back">
        {texts.back}
      </Link>
      <h1>{texts.account}</h1>
      <Profile />
      <Password />
      <Logins />
      <Deletion />
    </main>
  );
}

const profileLabels = { name: texts.name, email: texts.email };

function Profile() {
  const account = login.account.value!;
  const [name, setName] = useState(account.name);
  const [email, setEmail] = useState(account.email);
  const save = useAction({
    mutationFn: (body: { name: string; email: string }) =>
      dataOf(organizerApi.PATCH('/v1/accounts/me', { body })),
    onSuccess: (changed) => {
      setName(changed.name);
      setEmail(changed.email);
      login.changed(changed);
    },
  });
  const errorOf = fieldErrors(save.error, profileLabels);
  const isTaken = save.error && toApiError(save.error).code === 'email_taken';
  const isSame = name === account.name && email === account.email;
  return (
    <section class="card" aria-labelledby="profile">
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSame) save.mutate({ name, email });
        }}
      >
        <h2 id="profile">{texts.profile}</h2>
        <ErrorNotice error={isTaken ? undefined : save.error} labels={profileLabels} />
        <TextField
          label={texts.name}
          value={name}
          onValue={setName}
          error={errorOf('name')}
          autoComplete="name"
          maxLength={limits.nameMax}
          autofocus
        />
        <TextField
          label={texts.email}
          type="email"
          value={email}
          onValue={setEmail}
          error={isTaken ? texts.emailTaken : errorOf('email')}
          autoComplete="username"
        />
        <div class="form-foot">
          <p class="hint" role="status">
            {isSame ? (save.isSuccess ? texts.saved : '') : texts.unsaved}
          </p>
          <button class="button primary" disabled={save.isPending || isSame}>
            {save.isPending ? texts.saving : texts.save}
          </button>
        </div>
      </form>
      <Confirmation />
    </section>
  );
}

/** Whether the address is known to be one's own, where links can be sent at all. */
function Confirmation() {
  const server = useServerInfo();
  const send = useAction({
    mutationFn: () => dataOf(organizerApi.POST('/v1/accounts/me/email-confirmation')),
  });
  // Asked anew: the link may have been opened on another device.
  const { data: account } = useQuery({
    queryKey: ['account'],
    queryFn: () => dataOf(organizerApi.GET('/v1/accounts/me')),
    enabled: server?.sendsMail === true,
  });
  if (!account || account.emailConfirmed) return null;
  return (
    <div class="form-foot">
      <p class="hint" role="status">
        {send.isSuccess ? texts.confirmSent : texts.notConfirmed}
      </p>
      <ErrorNotice error={send.error} />
      <button
        class="button"
        disabled={send.isPending || send.isSuccess}
        onClick={() => send.mutate()}
      >
        {texts.confirmAgain}
      </button>
    </div>
  );
}

const passwordLabels = { password: texts.newPassword, currentPassword: texts.currentPassword };

function Password() {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const save = useAction({
    mutationFn: (body: { password: string; currentPassword: string }) =>
      dataOf(organizerApi.PATCH('/v1/accounts/me', { body })),
    onSuccess: async () => {
      setCurrent('');
      setNext('');
      await queries.invalidateQueries({ queryKey: [loginsKey] });
    },
  });
  const errorOf = fieldErrors(save.error, passwordLabels);
  const isWrong = save.error && toApiError(save.error).code === 'invalid_credentials';
  return (
    <section class="card" aria-labelledby="password">
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (next !== '') save.mutate({ password: next, currentPassword: current });
        }}
      >
        <h2 id="password">{texts.changePassword}</h2>
        <ErrorNotice error={isWrong ? undefined : save.error} labels={passwordLabels} />
        {/* Tells a password manager whose password it is. */}
        <input hidden autoComplete="username" value={login.account.value!.email} readOnly />
        <TextField
          label={texts.currentPassword}
          type="password"
          value={current}
          onValue={setCurrent}
          error={isWrong ? texts.wrongPassword : errorOf('currentPassword')}
          autoComplete="current-password"
        />
        <TextField
          label={texts.newPassword}
          type="password"
          value={next}
          onValue={setNext}
          error={errorOf('password')}
          hint={texts.passwordHint}
          autoComplete="new-password"
        />
        <div class="form-foot">
          <p class="hint" role="status">
            {save.isSuccess && next === '' ? texts.passwordSet : ''}
          </p>
          <button class="button primary" disabled={save.isPending || next === ''}>
            {texts.setPassword}
          </button>
        </div>
      </form>
    </section>
  );
}

function Deletion() {
  const { email } = login.account.value!;
  const [typed, setTyped] = useState('');
  const remove = useAction({
    mutationFn: () => dataOf(organizerApi.DELETE('/v1/accounts/me')),
    onSuccess: () => login.gone(),
  });
  const isConfirmed = typed.trim().toLowerCase() === email;
  return (
    <section class="card" aria-labelledby="deletion">
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isConfirmed) remove.mutate();
        }}
      >
        <h2 id="deletion">{texts.deleteAccount}</h2>
        <p>{texts.deleteAccountHint}</p>
        <ErrorNotice error={remove.error} />
        <TextField
          label={texts.confirmEmail(email)}
          value={typed}
          onValue={setTyped}
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
        />
        <div class="actions end">
          <button class="button danger" disabled={remove.isPending || !isConfirmed}>
            {texts.deleteAccount}
          </button>
        </div>
      </form>
    </section>
  );
}
