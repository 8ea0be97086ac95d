import { useId } from 'preact/hooks';
import {
  limits,
  resultsVisibilities,
  type ResultsVisibility,
} from '../../../src/contract/index.js';
import { editingKinds } from '../kinds/edit.js';
import { kindNames } from '../kinds/edit.rules.js';
import { FieldError } from '../ui/field-error.js';
import { hasKeyboard } from '../ui/focus.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import { type QuestionValues, timers } from './question-form.rules.js';
import { texts } from './texts.js';

interface Props {
  values: QuestionValues;
  onChange: (changes: Partial<QuestionValues>) => void;
  /** What is wrong with a field, by the API's path of it within the question. */
  errorOf: (path: string) => string | undefined;
  /** Whether there are votes, so that what it asks cannot change. */
  isVoted?: boolean;
  /** What counts where the question itself does not say who sees its result. */
  sessionVisibility: ResultsVisibility;
}

/** All that a question is made of, as fields of a form. */
export function QuestionFields(props: Props) {
  const { values, onChange, errorOf, isVoted = false, sessionVisibility } = props;
  const { Fields } = editingKinds[values.kind];
  return (
    <>
      <PromptField
        value={values.prompt}
        onValue={(prompt) => onChange({ prompt })}
        error={errorOf('prompt')}
      />
      <fieldset class="kinds" disabled={isVoted}>
        <legend class="label">{texts.kind}</legend>
        {kindNames.map((kind) => (
          <label key={kind} class="filter-choice" data-chosen={values.kind === kind}>
            <input
              type="radio"
              name="kind"
              checked={values.kind === kind}
              onChange={() => onChange({ kind })}
            />
            {editingKinds[kind].name}
          </label>
        ))}
      </fieldset>
      <Fields values={values} onChange={onChange} errorOf={errorOf} isVoted={isVoted} />
      <label class="check">
        <input
          type="checkbox"
          checked={values.allowChange}
          onChange={({ currentTarget }) => onChange({ allowChange: currentTarget.checked })}
        />
        {texts.allowChange}
      </label>
      <div class="numbers-row">
        <SelectField
          label={texts.timer}
          value={values.timer}
          choices={[
            ...['none', ...timers].map((one) => [one, texts.timers[one]!] as const),
            ['own', texts.ownTimer],
          ]}
          onValue={(timer) => onChange({ timer })}
          {...(values.timer !== 'none' && { hint: texts.timerHint })}
        />
        {values.timer === 'own' && (
          <TextField
            label={texts.ownTimerSeconds}
            type="number"
            inputMode="numeric"
            min={1}
            max={limits.durationMax}
            value={values.ownTimer}
            onValue={(ownTimer) => onChange({ ownTimer })}
            error={errorOf('durationSeconds')}
          />
        )}
      </div>
      <SelectField
        label={texts.visibility}
        value={values.resultsVisibility}
        choices={[
          ['', texts.asSession(texts.visibilities[sessionVisibility])],
          ...resultsVisibilities.map((one) => [one, texts.visibilities[one]] as const),
        ]}
        onValue={(visibility) =>
          onChange({ resultsVisibility: visibility as QuestionValues['resultsVisibility'] })
        }
      />
    </>
  );
}

/**
 * How the fields are called, by the API's paths; also those of other kinds, as what was said of them
 * may still stand there. @param start of the path where it is in a list
 */
export function labelsOf(values: QuestionValues, start = ''): Record<string, string> {
  const labels = Object.entries({
    kind: texts.kind,
    prompt: texts.prompt,
    ...(Object.assign(
      {},
      ...kindNames.map((kind) => editingKinds[kind].labelsOf(values)),
    ) as object),
    ...editingKinds[values.kind].labelsOf(values),
    durationSeconds: texts.ownTimerSeconds,
  });
  return Object.fromEntries(labels.map(([path, label]) => [start + path, label]));
}

function PromptField(props: {
  value: string;
  onValue: (value: string) => void;
  error: string | undefined;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{texts.prompt}</label>
      <textarea
        id={id}
        class="input"
        rows={2}
        dir="auto"
        autofocus
        maxLength={limits.promptMax}
        placeholder={texts.promptPlaceholder}
        value={props.value}
        aria-invalid={props.error !== undefined}
        aria-describedby={`${id}-help`}
        onInput={({ currentTarget }) => props.onValue(currentTarget.value)}
        onKeyDown={goOn}
      />
      <FieldError
        id={`${id}-help`}
        text={props.error}
        {...(hasKeyboard() && { hint: texts.promptHint })}
      />
    </div>
  );
}

/**
 * Enter is no new line here: it goes on to the next field, as in the options. On glass it stays one, as
 * there is no Shift to hold with it.
 */
function goOn(event: KeyboardEvent): void {
  const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key !== 'Enter' || !isPlain || event.isComposing || !hasKeyboard()) return;
  event.preventDefault();
  const field = event.currentTarget as HTMLTextAreaElement;
  const fields = Array.from(field.form!.elements) as HTMLElement[];
  const next = fields
    .slice(fields.indexOf(field) + 1)
    .find((one) => one.matches('input:enabled:not([type=radio])')); // the kind is chosen already
  next?.focus();
}
