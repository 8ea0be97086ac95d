import { useId, useState } from 'preact/hooks';
import {
  adminLimits,
  announcementSeverities,
  type AnnouncementSeverity,
  isBlank,
} from '../../../src/contract/index.js';
import { ErrorNotice } from '../host/error-notice.js';
import { fieldErrors } from '../host/failure.js';
import { FieldError } from '../ui/field-error.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import { fromLocalTime, toLocalTime } from './local-time.rules.js';
import { texts } from './texts.js';
import type { AdminSettings } from './types.js';
import { useChangeSettings } from './use-change-settings.js';

const labels = {
  'announcement.text': texts.announcementText,
  'announcement.until': texts.until,
};

/** What all who come to the pages are told. */
export function AnnouncementForm({ settings: { announcement } }: { settings: AdminSettings }) {
  const [text, setText] = useState(announcement?.text ?? '');
  const [severity, setSeverity] = useState<AnnouncementSeverity>(announcement?.severity ?? 'info');
  const [until, setUntil] = useState(announcement?.until ? toLocalTime(announcement.until) : '');
  const id = useId();
  const save = useChangeSettings((saved) => {
    if (saved.announcement === null) setText('');
  });
  const errorOf = fieldErrors(save.error, labels);
  const isOver = announcement?.until != null && Date.parse(announcement.until) <= Date.now();
  const said = isOver ? texts.isOver : announcement ? texts.announced : texts.takenAway;
  return (
    <section class="card" aria-labelledby="announcement">
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isBlank(text)) return;
          save.mutate({ announcement: { text, severity, until: fromLocalTime(until) ?? null } });
        }}
      >
        <h2 id="announcement">{texts.announcement}</h2>
        <p class="hint">{texts.announcementHint}</p>
        <ErrorNotice error={save.error} labels={labels} />
        <div class="field">
          <label for={id}>{texts.announcementText}</label>
          <textarea
            id={id}
            class="input"
            rows={3}
            dir="auto"
            value={text}
            maxLength={adminLimits.announcementMax}
            aria-describedby={`${id}-help`}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <FieldError id={`${id}-help`} text={errorOf('announcement.text')} />
        </div>
        <SelectField
          label={texts.severity}
          value={severity}
          choices={announcementSeverities.map((one) => [one, texts.severities[one]])}
          onValue={(value) => setSeverity(value as AnnouncementSeverity)}
        />
        <TextField
          label={texts.until}
          type="datetime-local"
          value={until}
          onValue={setUntil}
          error={errorOf('announcement.until')}
        />
        <div class="form-foot">
          <p class="hint" role="status">
            {said}
          </p>
          <div class="actions">
            {announcement && (
              <button
                type="button"
                class="button"
                disabled={save.isPending}
                onClick={() => save.mutate({ announcement: null })}
              >
                {texts.takeAway}
              </button>
            )}
            <button class="button primary" disabled={save.isPending || isBlank(text)}>
              {texts.announce}
            </button>
          </div>
        </div>
      </form>
    </section>
  );
}
