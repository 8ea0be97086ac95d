import { useId, useState } from 'preact/hooks';
import { directionOf } from '../../../../src/contract/direction.js';
import { formatNumber, inLanguage } from '../../texts/locale.js';
import type { VoteFieldsProps } from '../voting-kind.js';
import { texts as de } from './texts.audience.de.js';
import { texts as en } from './texts.audience.en.js';
import { boundsOf, choiceOf, fieldsOf, leftOf } from './vote.rules.js';
import './vote.css';

export const texts = inLanguage({ en, de });

interface Props extends VoteFieldsProps {
  /** Whether a text may have lines: then Enter begins one. */
  hasLines: boolean;
  /** What the fields are called, by their numbers. */
  labelOf: (number: number) => string;
}

/** A field for each text that one may write. What was sent stands in them, also when they are closed. */
export function TextFields(props: Props) {
  const { question, choice, disabled, onPick, hasLines, labelOf } = props;
  const bounds = boundsOf(question);
  const [typed, setTyped] = useState<readonly string[]>([]);
  const fields = fieldsOf(typed, choice, bounds, hasLines);
  const type = (nth: number, text: string) => {
    const all = fields.map((one, at) => (at === nth ? text : one));
    setTyped(all);
    onPick(choiceOf(all, hasLines));
  };
  return (
    <fieldset class="answers" dir={directionOf(question)} disabled={disabled}>
      <legend class="visually-hidden">{question.prompt}</legend>
      {fields.map((text, nth) => (
        <AnswerField
          key={nth}
          text={text}
          label={fields.length > 1 ? labelOf(nth + 1) : undefined}
          prompt={question.prompt}
          left={leftOf(text, bounds, hasLines)}
          hasLines={hasLines}
          disabled={disabled}
          onText={(next) => type(nth, next)}
        />
      ))}
    </fieldset>
  );
}

interface FieldProps {
  text: string;
  label: string | undefined;
  prompt: string;
  left: number;
  hasLines: boolean;
  disabled: boolean;
  onText: (text: string) => void;
}

function AnswerField({ text, label, prompt, left, hasLines, disabled, onText }: FieldProps) {
  const id = useId();
  const field = {
    id,
    class: 'input answer-input',
    dir: 'auto' as const,
    value: text,
    'aria-label': label === undefined ? prompt : undefined,
    'aria-describedby': `${id}-left`,
    'aria-invalid': left < 0,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      onText(currentTarget.value),
  };
  return (
    <div class="answer-field">
      {label !== undefined && (
        <label class="small muted" for={id}>
          <bdi>{label}</bdi>
        </label>
      )}
      {hasLines ? (
        <textarea {...field} rows={3} />
      ) : (
        <input {...field} autocomplete="off" enterkeyhint="next" onKeyDown={goOn} />
      )}
      <p class="answer-left small muted numbers" id={`${id}-left`} data-over={left < 0}>
        <bdi>{!disabled && (left < 0 ? texts.tooMany(-left) : texts.left(formatNumber(left)))}</bdi>
      </p>
    </div>
  );
}

/** Enter goes on to the next field that is empty; in the last one it sends, as in any form. */
function goOn(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.isComposing) return;
  const field = event.currentTarget as HTMLInputElement;
  const fields = Array.from(field.closest('fieldset')!.querySelectorAll('input'));
  const next = fields.slice(fields.indexOf(field) + 1).find(({ value }) => value === '');
  if (!next || field.value === '') return;
  event.preventDefault();
  next.focus();
}
