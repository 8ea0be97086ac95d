import { useRef, useState } from 'preact/hooks';
import {
  identities,
  type Identity,
  limits,
  type QaMode,
  qaModes,
  type ReactionMode,
  reactionModes,
  resultsVisibilities,
  type ResultsVisibility,
  type Roster,
  rosters,
  type Session,
} from '../../../src/contract/index.js';
import type { LiveLine } from '../live/live-line.js';
import { TermsFields, termsLabels } from '../motions/terms-fields.js';
import { quizLabelsOf, QuizSettings } from '../quiz/host/settings-fields.js';
import { Dialog } from '../ui/dialog.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import { showSession } from './actions.js';
import { ConflictDialog } from './conflict-dialog.js';
import { compareSettings } from './compared-settings.js';
import { ErrorNotice } from './error-notice.js';
import { useDraft } from './draft.js';
import { ChangedMeanwhile, DraftNotices } from './draft-notices.js';
import { conflictOf } from './edit-conflict.js';
import { fieldErrors } from './failure.js';
import { KeepField } from './keep-field.js';
import { rereadLists } from './queries.js';
import { saveSettings } from './save-settings.js';
import { type SettingsForm, toSettingsForm } from './settings-form.rules.js';
import { TagsField } from './tags-field.js';
import { TemplateFields } from './template-fields.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

interface Props {
  line: LiveLine<Session>;
  session: Session;
  onClose: () => void;
}

export const settingsKey = (sessionId: string) => `settings:${sessionId}`;

const labelsOf = (form: SettingsForm) => ({
  title: texts.sessionTitle,
  tags: texts.tags,
  description: texts.description,
  'settings.passcode': texts.passcode,
  'settings.maxParticipantsPerAddress': texts.perAddress,
  'settings.retentionDays': texts.keepDays,
  ...quizLabelsOf(form),
  ...termsLabels,
});

const togethernesses = ['apart', 'together'] as const;
const togetherness = ({ traceable }: SettingsForm) => (traceable ? 'together' : 'apart');

/** Title and settings. What is typed is still there when it is opened again. */
export function SettingsDialog({ line, session, onClose }: Props) {
  const { id } = session;
  const saved = toSettingsForm(session);
  const draft = useDraft<SettingsForm>(settingsKey(id), saved, session.revision);
  const { value, change, discard } = draft;
  /** As it is typed when it was saved. */
  const latest = useRef(value);
  latest.current = value;
  const [isComparing, compare] = useState(false);
  const save = useAction({
    mutationFn: ({ form, revision }: { form: SettingsForm; revision: number | undefined }) =>
      draft.saving(saveSettings(session, form, revision)),
    onSuccess: (changed, { form }) => {
      showSession(line, changed);
      void rereadLists();
      if (latest.current !== form) {
        draft.saved(form, toSettingsForm(changed), changed.revision);
        return compare(false); // more was typed meanwhile
      }
      discard();
      onClose();
    },
    onError: (error) => {
      const current = conflictOf<Session>(error);
      if (!current) return;
      showSession(line, current);
      compare(true);
    },
  });
  const error = conflictOf(save.error) ? undefined : save.error;
  const labels = labelsOf(value);
  const errorOf = fieldErrors(error, labels);
  const send = (revision: number | undefined) => save.mutate({ form: value, revision });
  const choose = (version: () => void) => () => {
    version();
    save.reset();
    compare(false);
  };
  return (
    <Dialog
      title={session.template ? texts.templateSettings : texts.sessionSettings}
      onClose={onClose}
    >
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.isDirty) send(draft.revision);
        }}
      >
        <DraftNotices draft={draft} nameOf={({ title }) => title} />
        {draft.isBehind && <ChangedMeanwhile onCompare={() => compare(true)} />}
        <ErrorNotice error={isComparing ? undefined : error} labels={labels} />
        <TextField
          label={texts.sessionTitle}
          value={value.title}
          onValue={(next) => change({ title: next })}
          autofocus
          maxLength={limits.titleMax}
          error={errorOf('title')}
        />
        {session.template && <TemplateFields value={value} change={change} errorOf={errorOf} />}
        <TagsField
          value={value.tags}
          onValue={(tags) => change({ tags })}
          error={errorOf('tags')}
        />
        <SelectField
          label={texts.identity}
          value={value.identity}
          choices={identities.map((one) => [one, texts.identities[one]])}
          onValue={(identity) => change({ identity: identity as Identity })}
        />
        {value.identity === 'anonymous' && (
          <SelectField
            label={texts.traceable}
            hint={texts.traceableHints[togetherness(value)]}
            value={togetherness(value)}
            choices={togethernesses.map((one) => [one, texts.traceableChoices[one]])}
            onValue={(choice) => change({ traceable: choice === 'together' })}
          />
        )}
        <SelectField
          label={texts.visibility}
          value={value.resultsVisibility}
          choices={resultsVisibilities.map((one) => [one, texts.visibilities[one]])}
          onValue={(visibility) => change({ resultsVisibility: visibility as ResultsVisibility })}
        />
        <SelectField
          label={texts.qa}
          value={value.qa}
          choices={qaModes.map((one) => [one, texts.qaModes[one]])}
          onValue={(qa) => change({ qa: qa as QaMode })}
        />
        {value.qa !== 'off' && value.identity === 'named' && (
          <SelectField
            label={texts.qaNames}
            value={value.qaAnonymous ? 'nameless' : 'named'}
            choices={(['named', 'nameless'] as const).map((one) => [
              one,
              texts.qaNamesChoices[one],
            ])}
            onValue={(choice) => change({ qaAnonymous: choice === 'nameless' })}
          />
        )}
        {value.qa !== 'off' && (
          <SelectField
            label={texts.qaVotes}
            value={value.qaDownvotes ? 'both' : 'up'}
            choices={(['up', 'both'] as const).map((one) => [one, texts.qaVotesChoices[one]])}
            onValue={(choice) => change({ qaDownvotes: choice === 'both' })}
          />
        )}
        <SelectField
          label={texts.reactions}
          value={value.reactions}
          choices={reactionModes.map((one) => [one, texts.reactionModes[one]])}
          onValue={(mode) => change({ reactions: mode as ReactionMode })}
        />
        <QuizSettings
          value={value}
          change={change}
          errorOf={errorOf}
          isLive={session.status === 'live'}
        />
        <TermsFields value={value} change={change} errorOf={errorOf} />
        <fieldset class="form">
          <legend class="label">{texts.admission}</legend>
          <SelectField
            label={texts.roster}
            hint={texts.rosterHints[value.roster]}
            value={value.roster}
            choices={rosters.map((one) => [one, texts.rosters[one]])}
            onValue={(roster) => change({ roster: roster as Roster })}
          />
          <TextField
            label={texts.passcode}
            hint={texts.passcodeHint}
            value={value.passcode}
            onValue={(passcode) => change({ passcode })}
            autoComplete="off"
            maxLength={limits.passcodeMax}
            error={errorOf('settings.passcode')}
          />
          <TextField
            label={texts.perAddress}
            hint={texts.perAddressHint}
            value={value.maxParticipantsPerAddress}
            onValue={(typed) => change({ maxParticipantsPerAddress: typed.replaceAll(/\D/g, '') })}
            inputMode="numeric"
            maxLength={6}
            placeholder={texts.noLimit}
            error={errorOf('settings.maxParticipantsPerAddress')}
          />
        </fieldset>
        <KeepField
          session={session}
          value={value.retentionDays}
          onValue={(retentionDays) => change({ retentionDays })}
          error={errorOf('settings.retentionDays')}
        />
        <div class="actions end">
          <button
            type="button"
            class="button"
            onClick={() => {
              discard();
              onClose();
            }}
          >
            {draft.isDirty ? texts.discard : texts.cancel}
          </button>
          <button class="button primary" disabled={save.isPending || !draft.isDirty}>
            {save.isPending ? texts.saving : texts.save}
          </button>
        </div>
      </form>
      {isComparing && (
        <ConflictDialog
          fields={compareSettings(value, saved)}
          isBusy={save.isPending}
          error={error}
          onKeepMine={() => send(session.revision)}
          onTakeTheirs={choose(discard)}
          onEditOn={choose(draft.rebase)}
          onClose={() => compare(false)}
        />
      )}
    </Dialog>
  );
}
