import { useId } from 'preact/hooks';
import { FieldError } from './field-error.js';

interface Props {
  label: string;
  value: string;
  /** What there is to choose from: the value with what people read. */
  choices: readonly (readonly [value: string, label: string])[];
  onValue: (value: string) => void;
  hint?: string;
}

/** One of a few, with its label. */
export function SelectField({ label, value, choices, onValue, hint }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="input"
        value={value}
        aria-describedby={hint && `${id}-help`}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      >
        {choices.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </select>
      {hint && <FieldError id={`${id}-help`} text={undefined} hint={hint} />}
    </div>
  );
}
