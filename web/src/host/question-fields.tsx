import { useId } from 'preact/hooks';
import {
  limits,
  resultsVisibilities,
  type ResultsVisibility,
} from '../../../src/contract/index.js';
import { editingKinds } from '../kinds/edit.js';
import { kindNames } from '../kinds/edit.rules.js';
import { hasKeyboard } from '../ui/focus.js';
import { SelectField } from '../ui/select-field.js';
import { TextAreaField } from '../ui/text-area-field.js';
import { TextField } from '../ui/text-field.js';
import { keyOf, withLateResults } from '../quiz/host/question.rules.js';
import { QuizFields, quizLabels, useFold } from '../quiz/host/quiz-fields.js';
import { MarkupHelp, MarkupPreview } from './markup-preview.js';
import { type QuestionValues, timers, toRequest } from './question-form.rules.js';
import { pictureLabels, QuestionPicture } from './question-picture.js';
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
  const { values, errorOf, isVoted = false, sessionVisibility } = props;
  const { Fields } = editingKinds[values.kind];
  const fold = useFold(values);
  const onChange = (changes: Partial<QuestionValues>) =>
    props.onChange(withLateResults(values, changes, sessionVisibility));
  return (
    <>
      <PromptField
        value={values.prompt}
        onValue={(prompt) => onChange({ prompt })}
        error={errorOf('prompt')}
      />
      <MarkupPreview
        prompt={values.prompt}
        options={toRequest(values).options.map(({ label }) => label)}
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
      <Fields
        values={values}
        onChange={onChange}
        errorOf={errorOf}
        isVoted={isVoted}
        isQuiz={fold.isOpen || keyOf(values) !== null}
      />
      <QuizFields
        values={values}
        onChange={onChange}
        errorOf={errorOf}
        isVoted={isVoted}
        fold={fold}
      />
      <QuestionPicture {...props} />
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
    ...pictureLabels,
    ...(Object.assign(
      {},
      ...kindNames.map((kind) => editingKinds[kind].labelsOf(values)),
    ) as object),
    ...editingKinds[values.kind].labelsOf(values),
    durationSeconds: texts.ownTimerSeconds,
    ...quizLabels,
  });
  return Object.fromEntries(labels.map(([path, label]) => [start + path, label]));
}

function PromptField(props: {
  value: string;
  onValue: (value: string) => void;
  error: string | undefined;
}) {
  const markupId = useId();
  return (
    <TextAreaField
      {...props}
      label={texts.prompt}
      {...(hasKeyboard() && { hint: texts.promptHint })}
      describedBy={markupId}
      rows={2}
      autofocus
      maxLength={limits.promptMax}
      placeholder={texts.promptPlaceholder}
      onKeyDown={goOn}
    >
      <MarkupHelp id={markupId} />
    </TextAreaField>
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
    // The kind is chosen already, and a picture is not typed.
    .find((one) => one.matches('input:enabled:not([type=radio]):not([type=file])'));
  next?.focus();
}
