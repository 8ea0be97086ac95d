import type { VNode } from 'preact';
import type { Credited } from '../../../../src/contract/partial-credit.js';
import type { EditFieldsProps, TypedOption } from '../editing-kind.js';
import { hasCredits, percentIn } from './credits.rules.js';
import type { OptionValues } from './edit.rules.js';
import { texts } from './edit-texts.js';
import { partText } from './part-text.js';
import {
  hasOrder,
  isListedInOrder,
  mixed,
  ordered,
  orderOf,
  placed,
  toggledAt,
  unordered,
} from './key.rules.js';

export interface MarkProps {
  options: TypedOption[];
  /** Of the option that is marked. */
  at: number;
  onOptions: (options: TypedOption[]) => void;
}

/** Says beside an option what is right of it. */
export type Mark = (props: MarkProps) => VNode;

/** That an option is right: each of those that are, or all together. */
export const rightMark = (credited: Credited): Mark =>
  function RightMark({ options, at, onOptions }) {
    const option = options[at]!;
    return (
      <label class="option-mark" data-right={option.isRight === true}>
        <input
          type="checkbox"
          aria-label={texts.isRight(at + 1)}
          title={texts.isRight(at + 1)}
          checked={option.isRight === true}
          onChange={() => onOptions(toggledAt(options, at, credited))}
        />
      </label>
    );
  };

/** At which place of the right order an option is; nothing where no order is right. */
export function PlaceMark({ options, at, onOptions }: MarkProps) {
  if (!hasOrder({ options })) return <span class="option-mark" aria-hidden="true" />;
  const place = orderOf(options).indexOf(at) + 1;
  return (
    <select
      class="input option-place numbers"
      aria-label={texts.rightPlace(at + 1)}
      title={texts.rightPlace(at + 1)}
      value={place}
      onChange={({ currentTarget }) => onOptions(placed(options, at, Number(currentTarget.value)))}
    >
      {options.map((_, index) => (
        <option key={index} value={index + 1}>
          {index + 1}.
        </option>
      ))}
    </select>
  );
}

/** Whether there is a right order, and whether the list gives it away. */
export function OrderFields({ values, onChange, isVoted }: EditFieldsProps<OptionValues>) {
  const { options } = values;
  const isOn = hasOrder(values);
  const isTold = isOn && isListedInOrder(values);
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={() => onChange({ options: isOn ? unordered(options) : ordered(options) })}
        />
        {texts.orderIsRight}
      </label>
      {isOn && (
        <div class="order-told">
          <p class={isTold ? 'notice warn' : 'hint'} role="status">
            {isTold ? texts.orderTold : texts.orderHidden}
          </p>
          {!isVoted && (
            <button
              type="button"
              class="button small"
              onClick={() => onChange({ options: mixed(options) })}
            >
              {texts.mix}
            </button>
          )}
        </div>
      )}
    </>
  );
}

/** Those that are right, and what they bring where that is not as usual, as people read them. */
export function rightInWords({ options }: OptionValues): string {
  const lines = hasCredits(options)
    ? options
        .filter((option) => percentIn(option) !== 0)
        .map((option) => `${option.label} (${partText(percentIn(option))})`)
    : options.filter(({ isRight }) => isRight).map(({ label }) => label);
  return lines.join('\n');
}

/** The right order, as people read it. */
export function orderInWords(values: OptionValues): string {
  if (!hasOrder(values)) return '';
  const { options } = values;
  return orderOf(options)
    .map((index, at) => `${at + 1}. ${options[index]!.label}`)
    .join('\n');
}
