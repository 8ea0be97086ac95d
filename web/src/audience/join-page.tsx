import type { TargetedEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { codeIn } from '../../../src/contract/index.js';
import { basePath } from '../address/base-path.js';
import { Brand } from '../ui/brand.js';
import { FieldError } from '../ui/field-error.js';
import { useTitle } from '../ui/title.js';
import { goTo, path } from './address.js';
import { codeAsTyped } from './code-field.rules.js';
import { digitsTyped, isDoor, isJoinLink } from './door-path.rules.js';
import { texts } from './texts.js';

/** Where one comes in without a link. */
export function JoinPage() {
  const field = useRef<HTMLInputElement>(null);
  /** What a personal link that was pasted has behind its code. */
  const personal = useRef({ code: '', hash: '' });
  // A link to a poll that leads here had no code in it.
  const [isWrong, setWrong] = useState(isJoinLink(path.value));
  const isElsewhere = !isDoor(path.value) && !isJoinLink(path.value);
  useTitle(texts.title);

  const tidy = (input: HTMLInputElement, isForward = false) => {
    const text = input.value;
    const hash = /#\S+/.exec(text)?.[0];
    if (hash) personal.current = { code: codeIn(text) ?? '', hash };
    const { value, caret } = codeAsTyped(
      { value: text, caret: input.selectionStart ?? text.length },
      isForward,
    );
    if (value === text) return;
    input.value = value;
    input.setSelectionRange(caret, caret);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const code = codeIn(field.current!.value);
    if (code === undefined) {
      setWrong(true);
      field.current!.focus();
    } else {
      goTo(`${basePath}/j/${code}${personal.current.code === code ? personal.current.hash : ''}`);
    }
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
            ref={field}
            id="code"
            class="input code-input numbers"
            dir="ltr"
            inputMode="numeric"
            autoComplete="off"
            autoCapitalize="none"
            spellcheck={false}
            enterkeyhint="go"
            placeholder="0000 0000"
            defaultValue={codeAsTyped({ value: digitsTyped(path.value), caret: 0 }).value}
            aria-invalid={isWrong}
            aria-describedby="code-help"
            // While an input method composes, what it has written so far is its own.
            onInput={({ currentTarget, isComposing, inputType }) => {
              setWrong(false);
              if (!isComposing) tidy(currentTarget, inputType === 'deleteContentForward');
            }}
            // Preact finds no such property on the element, and would listen for "CompositionEnd".
            {...{
              oncompositionend: ({ currentTarget }: TargetedEvent<HTMLInputElement>) =>
                tidy(currentTarget),
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
