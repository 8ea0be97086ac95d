import './form.css';
import { useId, useState } from 'preact/hooks';
import { limits, scoringModes } from '../../../../src/contract/index.js';
import { MarkupPreview } from '../../host/markup-preview.js';
import type { QuestionValues } from '../../host/question-form.rules.js';
import { texts as host } from '../../host/texts.js';
import { editingKinds } from '../../kinds/edit.js';
import { FieldError } from '../../ui/field-error.js';
import { SelectField } from '../../ui/select-field.js';
import { TextAreaField } from '../../ui/text-area-field.js';
import { TextField } from '../../ui/text-field.js';
import { isQuiz, keyOf } from './question.rules.js';
import { texts } from './question-texts.js';

interface Props {
  values: QuestionValues;
  onChange: (changes: Partial<QuestionValues>) => void;
  /** What is wrong with a field, by the API's path of it within the question. */
  errorOf: (path: string) => string | undefined;
  isVoted: boolean;
  fold: Fold;
}

export interface Fold {
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
}

/** Whether the part about the quiz is unfolded: from the start where the question has something of it. */
export function useFold(values: QuestionValues): Fold {
  const [isOpen, setOpen] = useState(() => isQuiz(values));
  return { isOpen, setOpen };
}

/** What is right, what that is worth, and why: folded away until it is wanted. */
export function QuizFields({ values, onChange, errorOf, isVoted, fold }: Props) {
  const { key } = editingKinds[values.kind];
  const id = useId();
  if (!key && values.explanation === '' && !fold.isOpen) return null;
  const isScored = values.scoringMode !== 'none';
  const keyError = keyPaths.map(errorOf).find((text) => text !== undefined);
  const isWrong = keyError ?? errorOf('settings.scoring.points') ?? errorOf('explanation');
  return (
    <details
      class="fold quiz-fields"
      open={fold.isOpen || isWrong !== undefined}
      onToggle={({ currentTarget }) => fold.setOpen(currentTarget.open)}
    >
      <summary>
        {texts.quiz} <span class="hint">{keyOf(values) ? texts.isSet : texts.quizHint}</span>
      </summary>
      <div class="form">
        {key && (
          <fieldset class="form" aria-describedby={`${id}-key`}>
            <legend class="label">{texts.right}</legend>
            <key.Fields
              values={values}
              onChange={onChange}
              errorOf={errorOf}
              isVoted={isVoted}
              isQuiz
            />
            <FieldError id={`${id}-key`} text={keyError} />
          </fieldset>
        )}
        {key && (
          <>
            <SelectField
              label={texts.scoring}
              value={values.scoringMode}
              choices={(['none', ...scoringModes] as const).map(
                (mode) => [mode, texts.modes[mode]] as const,
              )}
              onValue={(mode) => onChange({ scoringMode: mode as QuestionValues['scoringMode'] })}
              hint={texts.modeHints[values.scoringMode]}
            />
            {isScored && (
              <TextField
                label={texts.points}
                type="number"
                inputMode="numeric"
                min={1}
                max={limits.scoreMax}
                placeholder={`${limits.scoreDefault}`}
                value={values.points}
                onValue={(points) => onChange({ points })}
                error={errorOf('settings.scoring.points')}
              />
            )}
            <div>
              <label class="check">
                <input
                  type="checkbox"
                  checked={values.confidence}
                  onChange={({ currentTarget }) => onChange({ confidence: currentTarget.checked })}
                />
                {texts.confidence}
              </label>
              <p class="hint">{texts.confidenceHint}</p>
            </div>
          </>
        )}
        <TextAreaField
          label={texts.explanation}
          hint={texts.explanationHint}
          rows={2}
          maxLength={limits.explanationMax}
          value={values.explanation}
          onValue={(explanation) => onChange({ explanation })}
          error={errorOf('explanation')}
        />
        <MarkupPreview label={texts.explanationPreview} prompt={values.explanation} options={[]} />
      </div>
    </details>
  );
}

/** Of errors that are not about one field of the key. */
const keyPaths = [
  'answerKey',
  'answerKey.optionIndexes',
  'answerKey.optionIds',
  'answerKey.partialCredit',
  'settings.scoring',
];

/** How the fields are called, by the API's paths; those of a key besides, by its kind. */
export const quizLabels: Record<string, string> = {
  ...Object.fromEntries(keyPaths.map((path) => [path, texts.right])),
  'settings.scoring.points': texts.points,
  explanation: texts.explanation,
};

/** What makes a question one of a quiz, as people read it, by how it is called; empty where nothing does. */
export function quizInWords(values: QuestionValues): Record<string, string> {
  if (!isQuiz(values)) return {};
  const { scoringMode, points, explanation, confidence } = values;
  const isScored = keyOf(values) !== null && scoringMode !== 'none';
  return {
    [texts.right]: editingKinds[values.kind].key?.inWords(values) ?? '',
    [texts.scoring]: isScored ? texts.modes[scoringMode] : texts.modes.none,
    ...(isScored && { [texts.points]: points || `${limits.scoreDefault}` }),
    [texts.confidence]: confidence ? host.yes : host.no,
    [texts.explanation]: explanation,
  };
}
