import { useEffect, useState } from 'preact/hooks';
import { limits } from '../../../src/contract/index.js';
import { login } from '../auth/login.js';
import { Brand } from '../ui/brand.js';
import { onEscape, useFirstFocus } from '../ui/focus.js';
import { TextField } from '../ui/text-field.js';
import { useTitle } from '../ui/title.js';
import { ErrorNotice } from './error-notice.js';
import { fieldErrors } from './failure.js';
import { queries } from './queries.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

type Mode = 'log-in' | 'register';

export function AuthPage() {
  const [mode, setMode] = useState<Mode>('log-in');
  useEffect(() => queries.clear(), []); // what the one before has read is not for the next one
  const isNew = mode === 'register';
  useTitle(isNew ? texts.register : texts.logIn);
  return (
    <main class="door">
      <Brand />
      <div class="card door-card">
        <h1>{isNew ? texts.register : texts.logIn}</h1>
        {isNew && <p class="muted">{texts.registerHint}</p>}
        <AuthForm key={mode} mode={mode} {...(isNew && { onLeave: () => setMode('log-in') })} />
        <p class="small">
          {isNew ? texts.hasAccount : texts.noAccount}{' '}
          <button class="link" onClick={() => setMode(isNew ? 'log-in' : 'register')}>
            {isNew ? texts.logIn : texts.register}
          </button>
        </p>
      </div>
    </main>
  );
}

const labels = { email: texts.email, password: texts.password, name: texts.name };

interface FormProps {
  mode: Mode;
  /** Of the account that is to come back: no other one. */
  email?: string;
  /** Escape does so. */
  onLeave?: () => void;
}

export function AuthForm({ mode, email: known, onLeave }: FormProps) {
  const form = useFirstFocus<HTMLFormElement>();
  const [name, setName] = useState('');
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const isNew = mode === 'register';
  const enter = useAction({
    mutationFn: ({ name, ...credentials }: { email: string; password: string; name: string }) =>
      isNew ? login.register({ name, ...credentials }) : login.enter(credentials),
  });
  const errorOf = fieldErrors(enter.error, labels);

  return (
    <form
      ref={form}
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate({ email, password, name });
      }}
      onKeyDown={onLeave && onEscape(onLeave)}
    >
      <ErrorNotice error={enter.error} labels={labels} />
      {isNew && (
        <TextField
          label={texts.name}
          value={name}
          onValue={setName}
          error={errorOf('name')}
          autoComplete="name"
          autofocus
          maxLength={limits.nameMax}
        />
      )}
      <TextField
        label={texts.email}
        type="email"
        value={email}
        onValue={setEmail}
        error={errorOf('email')}
        autoComplete="username"
        readOnly={known !== undefined}
        autofocus={!isNew && known === undefined}
      />
      <TextField
        label={texts.password}
        type="password"
        value={password}
        onValue={setPassword}
        error={errorOf('password')}
        {...(isNew && { hint: texts.passwordHint })}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        autofocus={known !== undefined}
      />
      <button class="button primary large" disabled={enter.isPending}>
        {isNew ? texts.register : texts.logIn}
      </button>
    </form>
  );
}
