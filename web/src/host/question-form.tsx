import { useMutation } from '@tanstack/preact-query';
import { useId } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import {
  limits,
  type Question,
  resultsVisibilities,
  type Session,
} from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import type { LiveLine } from '../live/live-line.js';
import { FieldError } from '../ui/field-error.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import { showQuestion } from './actions.js';
import { ErrorNotice } from './error-notice.js';
import { useDraft } from './draft.js';
import { fieldErrors } from './failure.js';
import { OptionFields } from './option-fields.js';
import { kinds, type QuestionValues, toRequest, toValues } from './question-form.rules.js';
import { texts } from './texts.js';

interface Props {
  line: LiveLine<Session>;
  session: Session;
  /** Undefined for a new one. */
  question?: Question;
  /** Whether there are votes, so that what it asks cannot change. */
  isVoted?: boolean;
  onSaved?: () => void;
}

export const questionKey = (sessionId: string, id = 'new') => `question:${sessionId}:${id}`;

/** Writes a question, or writes it anew. */
export function QuestionForm({ line, session, question, isVoted = false, onSaved }: Props) {
  const [, navigate] = useLocation();
  const draft = useDraft(questionKey(session.id, question?.id), toValues(question));
  const { value, change } = draft;
  const save = useMutation({
    mutationFn: () => send(session.id, question?.id, value),
    onSuccess: (saved) => {
      showQuestion(line, saved);
      draft.discard();
      if (question) onSaved?.();
      else navigate(`/sessions/${session.id}/${saved.id}`);
    },
  });
  const labels = labelsOf(value);
  const errorOf = fieldErrors(save.error, labels);
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h2>{question ? texts.edit : texts.newQuestion}</h2>
      {draft.isRestored && <p class="notice warn">{texts.restored}</p>}
      {isVoted && <p class="notice">{texts.hasVotes}</p>}
      <ErrorNotice error={save.error} labels={labels} />
      <PromptField
        value={value.prompt}
        onValue={(prompt) => change({ prompt })}
        error={errorOf('prompt')}
      />
      <fieldset class="kinds" disabled={isVoted}>
        <legend class="label">{texts.kind}</legend>
        {kinds.map((kind) => (
          <label key={kind} class="filter-choice">
            <input
              type="radio"
              name="kind"
              checked={value.kind === kind}
              onChange={() => change({ kind })}
            />
            {texts.kinds[kind]}
          </label>
        ))}
      </fieldset>
      {value.kind === 'rating' ? (
        <fieldset class="numbers-row" disabled={isVoted}>
          <NumberField name="min" label={texts.min} {...{ value, change, errorOf }} />
          <NumberField name="max" label={texts.max} {...{ value, change, errorOf }} />
        </fieldset>
      ) : (
        <OptionFields values={value} isFixed={isVoted} onChange={change} errorOf={errorOf} />
      )}
      {value.kind === 'multiple_choice' && (
        <div class="numbers-row">
          <NumberField name="minChoices" label={texts.minChoices} {...{ value, change, errorOf }} />
          <NumberField
            name="maxChoices"
            label={texts.maxChoices}
            placeholder={texts.maxChoicesPlaceholder}
            {...{ value, change, errorOf }}
          />
        </div>
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={value.allowChange}
          onChange={({ currentTarget }) => change({ allowChange: currentTarget.checked })}
        />
        {texts.allowChange}
      </label>
      <SelectField
        label={texts.visibility}
        value={value.resultsVisibility}
        choices={[
          ['', texts.asSession],
          ...resultsVisibilities.map((one) => [one, texts.visibilities[one]] as const),
        ]}
        onValue={(visibility) =>
          change({ resultsVisibility: visibility as QuestionValues['resultsVisibility'] })
        }
      />
      <div class="form-foot">
        <p class="hint" role="status">
          {draft.isDirty ? texts.unsaved : save.isSuccess ? texts.saved : ''}
        </p>
        <div class="actions end">
          {draft.isDirty && (
            <button
              type="button"
              class="button"
              onClick={() => {
                draft.discard();
                save.reset();
              }}
            >
              {texts.discard}
            </button>
          )}
          <button class="button primary" disabled={save.isPending || (question && !draft.isDirty)}>
            {save.isPending ? texts.saving : texts.save}
          </button>
        </div>
      </div>
    </form>
  );
}

function send(sessionId: string, questionId: string | undefined, values: QuestionValues) {
  const body = toRequest(values);
  return questionId === undefined
    ? dataOf(
        organizerApi.POST('/v1/sessions/{id}/questions', {
          params: { path: { id: sessionId } },
          body,
        }),
      )
    : dataOf(
        organizerApi.PATCH('/v1/questions/{id}', { params: { path: { id: questionId } }, body }),
      );
}

/** How the fields are called, by the API's paths. */
function labelsOf({ options }: QuestionValues): Record<string, string> {
  return {
    kind: texts.kind,
    prompt: texts.prompt,
    options: texts.options,
    ...Object.fromEntries(options.map((_, at) => [`options.${at}.label`, texts.option(at + 1)])),
    'settings.minChoices': texts.minChoices,
    'settings.maxChoices': texts.maxChoices,
    'settings.min': texts.min,
    'settings.max': texts.max,
  };
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
        maxLength={limits.promptMax}
        placeholder={texts.promptPlaceholder}
        value={props.value}
        aria-invalid={props.error !== undefined}
        aria-describedby={`${id}-help`}
        onInput={({ currentTarget }) => props.onValue(currentTarget.value)}
      />
      <FieldError id={`${id}-help`} text={props.error} />
    </div>
  );
}

interface NumberProps {
  name: 'min' | 'max' | 'minChoices' | 'maxChoices';
  label: string;
  placeholder?: string;
  value: QuestionValues;
  change: (changes: Partial<QuestionValues>) => void;
  errorOf: (path: string) => string | undefined;
}

function NumberField({ name, label, value, change, errorOf, ...input }: NumberProps) {
  return (
    <TextField
      {...input}
      label={label}
      type="number"
      inputMode="numeric"
      value={value[name]}
      onValue={(typed) => change({ [name]: typed })}
      error={errorOf(`settings.${name}`)}
    />
  );
}
