import { percentagesOf, type Poll, type Result } from '../../../src/contract/index.js';
import { hasPictures } from '../ui/picture.rules.js';
import { Picture } from '../ui/picture.js';
import { formatPercent } from '../texts/locale.js';
import { inLine, plain } from '../markup/markup.js';

interface Props {
  poll: Poll;
  chosen: readonly string[];
  /** The vote that stands. */
  voted: readonly string[];
  /** Where one may see it. Each row has its place for it from the start, so that nothing moves. */
  result: Result | undefined;
  disabled: boolean;
  onPick: (optionIds: string[]) => void;
}

/** What one may choose; behind each the bar of its share. */
export function PollOptions({ poll, chosen, voted, result, disabled, onPick }: Props) {
  const { question, options, multiple } = poll;
  const percents = result ? percentagesOf(result) : [];
  const pick = (id: string) => {
    if (!multiple) return onPick([id]);
    onPick(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  };
  return (
    <fieldset
      class="options"
      disabled={disabled}
      data-result={result !== undefined}
      data-pictures={hasPictures(poll)}
    >
      <legend class="visually-hidden">{plain(question)}</legend>
      {options.map((option) => {
        const { id, label } = option;
        const at = result?.buckets.findIndex(({ key }) => key === id) ?? -1;
        const percent = percents[at];
        return (
          <label
            class="option"
            key={id}
            data-chosen={chosen.includes(id)}
            data-mine={voted.includes(id)}
          >
            <span
              class="fill"
              style={{ '--share': result?.buckets[at]?.share ?? 0 }}
              aria-hidden="true"
            />
            <Picture of={option} />
            <input
              type={multiple ? 'checkbox' : 'radio'}
              name="option"
              checked={chosen.includes(id)}
              onChange={() => pick(id)}
            />
            <span class="option-label">
              <bdi>{inLine(label)}</bdi>
            </span>
            <span class="option-share numbers">
              <bdi>{percent && formatPercent(percent)}</bdi>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
