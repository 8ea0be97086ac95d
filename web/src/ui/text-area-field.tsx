import type { ComponentChildren, ComponentProps } from 'preact';
import { useId } from 'preact/hooks';
import { FieldError } from './field-error.js';

type Props = Omit<ComponentProps<'textarea'>, 'onInput' | 'value' | 'class' | 'id' | 'children'> & {
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** What is wrong with it. */
  error: string | undefined;
  hint?: string;
  /** The id of what else says how it is filled in. */
  describedBy?: string;
  /** Below the field and its hint. */
  children?: ComponentChildren;
};

/** Lines of text in any direction with their label, and what is wrong with them. */
export function TextAreaField(props: Props) {
  const { label, value, onValue, error, hint, describedBy, children, ...textarea } = props;
  const id = useId();
  const help = `${id}-help`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        {...textarea}
        id={id}
        class="input"
        dir="auto"
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy === undefined ? help : `${help} ${describedBy}`}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
      <FieldError id={help} text={error} hint={hint} />
      {children}
    </div>
  );
}
