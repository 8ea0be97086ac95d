import { useState } from 'preact/hooks';
import { type Registration, registrations } from '../../../src/contract/index.js';
import { ErrorNotice } from '../host/error-notice.js';
import { texts as hostTexts } from '../host/texts.js';
import { texts } from './texts.js';
import type { AdminSettings } from './types.js';
import { useChangeSettings } from './use-change-settings.js';

/** Who may make an account, unless the environment decides that. */
export function RegistrationForm({ settings }: { settings: AdminSettings }) {
  const { registration, registrationFixed } = settings;
  const [chosen, choose] = useState<Registration>(registration);
  const save = useChangeSettings();
  const isSame = chosen === registration;
  return (
    <section class="card" aria-labelledby="registration">
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSame) save.mutate({ registration: chosen });
        }}
      >
        <h2 id="registration">{texts.registration}</h2>
        {registrationFixed && <p class="notice">{texts.registrationFixed}</p>}
        <ErrorNotice error={save.error} />
        <fieldset class="filter" disabled={registrationFixed}>
          <legend class="visually-hidden">{texts.registration}</legend>
          {registrations.map((one) => (
            <label key={one} class="filter-choice" data-chosen={chosen === one}>
              <input
                type="radio"
                name="registration"
                checked={chosen === one}
                onChange={() => choose(one)}
              />
              {texts.registrations[one]}
            </label>
          ))}
        </fieldset>
        {!registrationFixed && (
          <div class="form-foot">
            <p class="hint" role="status">
              {isSame ? (save.isSuccess ? hostTexts.saved : '') : hostTexts.unsaved}
            </p>
            <button class="button primary" disabled={save.isPending || isSame}>
              {hostTexts.save}
            </button>
          </div>
        )}
      </form>
    </section>
  );
}
