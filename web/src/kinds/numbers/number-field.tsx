import { TextField } from '../../ui/text-field.js';
import type { EditFieldsProps } from '../editing-kind.js';

type Props<Name extends string> = Pick<
  EditFieldsProps<Record<Name, string>>,
  'values' | 'onChange' | 'errorOf'
> & {
  /** Of the value, and of the setting. */
  name: Name;
  label: string;
  placeholder?: string;
};

/** A setting that is a number. */
export function NumberField<Name extends string>(props: Props<Name>) {
  const { name, label, values, onChange, errorOf, placeholder } = props;
  return (
    <TextField
      {...(placeholder !== undefined && { placeholder })}
      label={label}
      type="number"
      inputMode="numeric"
      value={values[name]}
      onValue={(typed) => onChange({ [name]: typed } as Record<Name, string>)}
      error={errorOf(`settings.${name}`)}
    />
  );
}
