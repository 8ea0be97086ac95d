import { useEffect, useState } from 'preact/hooks';
import { limits } from '../../../src/contract/index.js';
import { login } from '../auth/login.js';
import { Brand } from '../ui/brand.js';
import { onEscape, useFirstFocus } from '../ui/focus.js';
import { TextField } from '../ui/text-field.js';
import { useTitle } from '../ui/title.js';
import { ErrorNotice } from './error-notice.js';
import { fieldErrors } from './failure.js';
import { ForgotForm } from './forgot-form.js';
import { takeFromFragment } from './link-token.js';
import { queries } from './queries.js';
import { SERVER_KEY, useServerInfo } from './server-info.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

type Mode = 'log-in' | 'register';

export function AuthPage() {
  const [invite] = useState(() => takeFromFragment('invite') ?? undefined);
  const [mode, setMode] = useState<Mode | 'forgot'>(invite === undefined ? 'log-in' : 'register');
  const server = useServerInfo();
  useEffect(() => queries.removeQueries({ predicate: isOfSomebody }), []);
  const titles = { 'log-in': texts.logIn, register: texts.register, forgot: texts.forgotTitle };
  useTitle(titles[mode]);
  // While the server has not answered, as on most of them.
  const mayRegister =
    server === undefined || server.registration === 'open' || invite !== undefined;
  const toLogIn = () => setMode('log-in');
  return (
    <main class="door">
      <Brand />
      <div class="card door-card">
        <h1>{titles[mode]}</h1>
        {mode === 'register' && <p class="muted">{texts.registerHint}</p>}
        {mode === 'forgot' && <p class="muted">{texts.forgotHint}</p>}
        {mode === 'forgot' ? (
          <ForgotForm onLeave={toLogIn} />
        ) : (
          <AuthForm
            key={mode}
            mode={mode}
            invite={invite}
            {...(mode === 'register' && { onLeave: toLogIn })}
          />
        )}
        {mode === 'log-in' && server?.sendsMail && (
          <p class="small">
            <button class="link" onClick={() => setMode('forgot')}>
              {texts.forgot}
            </button>
          </p>
        )}
        {mode === 'log-in' && mayRegister && (
          <p class="small">
            {texts.noAccount}{' '}
            <button class="link" onClick={() => setMode('register')}>
              {texts.register}
            </button>
          </p>
        )}
        {mode !== 'log-in' && (
          <p class="small">
            {mode === 'register' && `${texts.hasAccount} `}
            <button class="link" onClick={toLogIn}>
              {texts.logIn}
            </button>
          </p>
        )}
      </div>
    </main>
  );
}

/** What the one before has read is not for the next one; what is said of the server is for all. */
function isOfSomebody({ queryKey }: { queryKey: readonly unknown[] }): boolean {
  return queryKey[0] !== SERVER_KEY;
}

const labels = { email: texts.email, password: texts.password, name: texts.name };

interface FormProps {
  mode: Mode;
  /** That one registers by. */
  invite?: string | undefined;
  /** Of the account that is to come back: no other one. */
  email?: string;
  /** Escape does so. */
  onLeave?: () => void;
}

export function AuthForm({ mode, invite, email: known, onLeave }: FormProps) {
  const form = useFirstFocus<HTMLFormElement>();
  const [name, setName] = useState('');
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const isNew = mode === 'register';
  const enter = useAction({
    mutationFn: ({ name, ...credentials }: { email: string; password: string; name: string }) =>
      isNew
        ? login.register({ name, ...credentials, ...(invite !== undefined && { invite }) })
        : login.enter(credentials),
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
