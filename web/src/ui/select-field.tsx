import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  /** What there is to choose from: the value with what people read. */
  choices: readonly (readonly [value: string, label: string])[];
  onValue: (value: string) => void;
}

/** One of a few, with its label. */
export function SelectField({ label, value, choices, onValue }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="input"
        value={value}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      >
        {choices.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
