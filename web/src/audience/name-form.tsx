import { useState } from 'preact/hooks';
import { limits } from '../../../src/contract/index.js';
import { Brand } from '../ui/brand.js';
import { FieldError } from '../ui/field-error.js';
import { useTitle } from '../ui/title.js';
import { texts } from './texts.js';

interface Props {
  /** What the server did not like about the name of before. */
  wrong: string | undefined;
  onName: (name: string) => void;
}

/** Before a poll whose organizer wants names. */
export function NameForm({ wrong, onName }: Props) {
  const [name, setName] = useState('');
  const [fault, setFault] = useState(wrong && texts.nameTooLong);
  useTitle(texts.title);

  const submit = (event: Event) => {
    event.preventDefault();
    if (name.trim() === '') setFault(texts.nameMissing);
    else onName(name.trim());
  };
  return (
    <main class="door">
      <Brand />
      <form class="card door-card" onSubmit={submit} noValidate>
        <h1>{texts.title}</h1>
        <p class="muted">{texts.nameNeeded}</p>
        <div class="field">
          <label for="name">{texts.name}</label>
          <input
            id="name"
            class="input"
            autoComplete="name"
            maxLength={limits.nameMax}
            enterkeyhint="go"
            value={name}
            aria-invalid={Boolean(fault)}
            aria-describedby="name-help"
            onInput={({ currentTarget }) => {
              setName(currentTarget.value);
              setFault(undefined);
            }}
          />
          <FieldError id="name-help" text={fault} />
        </div>
        <button class="button primary large">{texts.join}</button>
      </form>
    </main>
  );
}
