import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { basePath } from '../address/base-path.js';
import { Brand } from '../ui/brand.js';
import { FieldError } from '../ui/field-error.js';
import { useTitle } from '../ui/title.js';
import { texts } from './texts.js';

const DIGITS = 8;

/**
 * @param given digits to begin with
 * @param isElsewhere whether there is nothing at the address that led here
 */
export function JoinPage({ given = '', isElsewhere = false }) {
  const [, navigate] = useLocation();
  const [digits, setDigits] = useState(given);
  const [isWrong, setWrong] = useState(false);
  useTitle(texts.title);

  const submit = (event: Event) => {
    event.preventDefault();
    if (digits.length === DIGITS) navigate(`/j/${digits}`);
    else setWrong(true);
  };
  return (
    <main class="door">
      <Brand />
      <form class="card door-card" onSubmit={submit} noValidate>
        <h1>{texts.title}</h1>
        {isElsewhere && <p role="status">{texts.elsewhere}</p>}
        <p class="muted">{texts.invitation}</p>
        <div class="field">
          <label for="code">{texts.code}</label>
          <input
            id="code"
            class="input code-input numbers"
            inputMode="numeric"
            autoComplete="off"
            enterkeyhint="go"
            placeholder="0000 0000"
            value={spaced(digits)}
            aria-invalid={isWrong}
            aria-describedby="code-help"
            onInput={({ currentTarget }) => {
              const typed = currentTarget.value.replaceAll(/\D/g, '').slice(0, DIGITS);
              setDigits(typed);
              setWrong(false);
              currentTarget.value = spaced(typed); // what is no digit does not even appear
            }}
          />
          <FieldError
            id="code-help"
            text={isWrong ? texts.codeLength : undefined}
            hint={texts.codeHint}
          />
        </div>
        <button class="button primary large">{texts.join}</button>
      </form>
      <p class="door-about muted small">
        {texts.about} <a href={`${basePath}/host`}>{texts.host}</a>
      </p>
    </main>
  );
}

/** As it is typed: a space behind the fourth digit. */
function spaced(digits: string): string {
  return digits.length > 4 ? `${digits.slice(0, 4)} ${digits.slice(4)}` : digits;
}
