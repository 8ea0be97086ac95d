import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { adminLimits } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { ConfirmDialog } from '../host/confirm-dialog.js';
import { ErrorNotice } from '../host/error-notice.js';
import { fieldErrors } from '../host/failure.js';
import { texts as hostTexts } from '../host/texts.js';
import { TextField } from '../ui/text-field.js';
import { texts } from './texts.js';
import type { AdminSettings } from './types.js';
import { useChangeSettings } from './use-change-settings.js';

/** What the field offers to who has kept all so far. */
const USUAL = '365';

const labels = { retentionDays: texts.days };

/** How long what is over is kept. Before days are saved, it says what goes by that. */
export function RetentionForm({ settings }: { settings: AdminSettings }) {
  const { retentionDays } = settings;
  const [isLimited, limit] = useState(retentionDays !== null);
  const [typed, type] = useState(retentionDays === null ? USUAL : `${retentionDays}`);
  const [isAsking, ask] = useState(false);
  const save = useChangeSettings(() => ask(false));
  const days = isLimited ? Number(typed) : null;
  const isSame = days === retentionDays;
  const isNoNumber = isLimited && !isInRange(typed);
  const errorOf = fieldErrors(save.error, labels);
  return (
    <section class="card" aria-labelledby="retention">
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isSame || isNoNumber) return;
          if (days === null) save.mutate({ retentionDays: null });
          else ask(true);
        }}
      >
        <h2 id="retention">{texts.retention}</h2>
        <p class="hint">{texts.retentionHint}</p>
        <ErrorNotice error={isAsking ? undefined : save.error} labels={labels} />
        <fieldset class="filter">
          <legend class="visually-hidden">{texts.retention}</legend>
          {[false, true].map((one) => (
            <label key={String(one)} class="filter-choice" data-chosen={isLimited === one}>
              <input
                type="radio"
                name="retention"
                checked={isLimited === one}
                onChange={() => limit(one)}
              />
              {one ? texts.keepDays : texts.keepForEver}
            </label>
          ))}
        </fieldset>
        {isLimited && (
          <TextField
            label={texts.days}
            value={typed}
            onValue={(value) => type(value.replaceAll(/\D/g, ''))}
            inputMode="numeric"
            maxLength={4}
            autoComplete="off"
            error={
              isNoNumber
                ? texts.daysRange(1, adminLimits.retentionDaysMax)
                : errorOf('retentionDays')
            }
          />
        )}
        <div class="form-foot">
          <p class="hint" role="status">
            {isSame ? (save.isSuccess ? hostTexts.saved : '') : hostTexts.unsaved}
          </p>
          <button class="button primary" disabled={save.isPending || isSame || isNoNumber}>
            {hostTexts.save}
          </button>
        </div>
      </form>
      {isAsking && days !== null && (
        <ConfirmRetention
          days={days}
          isBusy={save.isPending}
          error={save.error}
          onConfirm={() => save.mutate({ retentionDays: days })}
          onClose={() => ask(false)}
        />
      )}
    </section>
  );
}

function isInRange(typed: string): boolean {
  const days = Number(typed);
  return days >= 1 && days <= adminLimits.retentionDaysMax;
}

interface ConfirmProps {
  days: number;
  isBusy: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Nothing can be confirmed before it is known what that would delete. */
function ConfirmRetention({ days, isBusy, error, onConfirm, onClose }: ConfirmProps) {
  const { data, error: unknown } = useQuery({
    queryKey: ['admin', 'retention-preview', days],
    queryFn: () =>
      dataOf(
        organizerApi.GET('/v1/admin/settings/retention-preview', { params: { query: { days } } }),
      ),
    gcTime: 0,
  });
  return (
    <ConfirmDialog
      title={texts.retentionTitle(days)}
      hint={data ? sentenceOf(data) : texts.counting}
      action={hostTexts.save}
      isBusy={isBusy || !data}
      error={error ?? unknown}
      isSafe={data?.sessions === 0 && data.polls === 0}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}

interface Preview {
  sessions: number;
  polls: number;
  votes: number;
  accounts: number;
  held: number;
}

function sentenceOf({ sessions, polls, votes, accounts, held }: Preview): string {
  const goes =
    sessions + polls === 0 ? texts.nothingGoes : texts.wouldGo(sessions, polls, votes, accounts);
  return held === 0 ? goes : `${goes} ${texts.wouldStay(held)}`;
}
