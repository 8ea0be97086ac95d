import type { Question } from '../../../../src/contract/index.js';
import { scaleOf } from './scale.rules.js';

interface Props {
  question: Question;
  /** What it is called. */
  label: string;
  value: number | undefined;
  onValue: (value: number) => void;
}

/** A step of a long scale. Only what was touched is a choice. */
export function Slider({ question, label, value, onValue }: Props) {
  const { min, max } = scaleOf(question);
  const pick = ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
    onValue(currentTarget.valueAsNumber);
  return (
    <>
      <input
        type="range"
        min={min}
        max={max}
        value={value ?? Math.round((min + max) / 2)}
        aria-label={label}
        data-rated={value !== undefined}
        onInput={pick}
        onPointerUp={pick}
      />
      <p class="slider-ends numbers">
        <span>{min}</span>
        <output class="slider-value">{value ?? '–'}</output>
        <span>{max}</span>
      </p>
    </>
  );
}
