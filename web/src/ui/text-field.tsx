import type { ComponentProps } from 'preact';
import { useId } from 'preact/hooks';
import { FieldError } from './field-error.js';

type Props = Omit<ComponentProps<'input'>, 'onInput' | 'value' | 'class' | 'id'> & {
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** What is wrong with it. */
  error?: string | undefined;
  hint?: string;
};

/** A line of text with its label, and what is wrong with it. */
export function TextField({ label, value, onValue, error, hint, ...input }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        {...input}
        id={id}
        class="input"
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-help`}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
      <FieldError id={`${id}-help`} text={error} hint={hint} />
    </div>
  );
}
