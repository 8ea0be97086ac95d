import {
  type Choice,
  percentagesOf,
  type Question,
  type Result,
} from '../../../src/contract/index.js';
import { formatPercent } from '../texts/locale.js';
import { directionOf } from '../../../src/contract/direction.js';
import { binsOf } from '../ui/histogram.rules.js';
import { boundsOf, isSingle, toggle } from './choice.rules.js';
import { texts } from './texts.js';

interface Props {
  question: Question;
  choice: Choice | undefined;
  /** The vote that stands. */
  myVote: Choice | undefined;
  /** Where one may see it. Each row has its place for it from the start, so that nothing moves. */
  result: Result | undefined;
  disabled: boolean;
  onPick: (choice: Choice) => void;
  /** Told why a further option cannot be picked, where somebody tries. */
  onFull: (why: string) => void;
}

/** Up to this many steps of a scale are buttons, more are a slider. */
const MAX_BUTTONS = 11;

export function ChoiceFields(props: Props) {
  const { options, settings } = props.question;
  if (options.length > 0) return <Options {...props} />;
  const { min, max } = { min: settings.min ?? 1, max: settings.max ?? 5 };
  const scale = { ...props, min, max };
  return max - min < MAX_BUTTONS ? <Steps {...scale} /> : <Slider {...scale} />;
}

function Options({ question, choice, myVote, result, disabled, onPick, onFull }: Props) {
  const single = isSingle(question);
  const chosen = choice?.optionIds ?? [];
  const voted = myVote?.optionIds ?? [];
  const percents = percentsIn(result);
  const { max } = boundsOf(question);
  const isFull = !single && chosen.length >= max;
  return (
    <fieldset
      class="options"
      dir={directionOf(question)}
      disabled={disabled}
      data-result={result !== undefined}
    >
      <legend class="visually-hidden">{question.prompt}</legend>
      {question.options.map(({ id, label }) => {
        const bucket = result?.buckets.find(({ key }) => key === id);
        const isChosen = chosen.includes(id);
        return (
          <label class="option" key={id} data-chosen={isChosen} data-mine={voted.includes(id)}>
            <Fill share={bucket?.share} />
            <input
              type={single ? 'radio' : 'checkbox'}
              name={question.id}
              checked={isChosen}
              // Not disabled: a tap says why it cannot be picked.
              aria-disabled={isFull && !isChosen}
              onClick={(event) => {
                if (!isFull || isChosen) return;
                event.preventDefault();
                onFull(texts.isFull(max));
              }}
              onChange={() => onPick(toggle(question, choice, id))}
            />
            <span class="option-label">
              <bdi>{label}</bdi>
            </span>
            <span class="option-share numbers">
              <bdi>{percents.get(id)}</bdi>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** By the key of the bucket. */
function percentsIn(result: Result | undefined): Map<string, string> {
  const percentages = result ? percentagesOf(result) : [];
  return new Map(
    percentages.map((percentage, at) => [result!.buckets[at]!.key, formatPercent(percentage)]),
  );
}

/** How much of the whole: grows behind what is written, so it needs no place of its own. */
function Fill({ share }: { share: number | undefined }) {
  return <span class="fill" style={{ '--share': share ?? 0 }} aria-hidden="true" />;
}

type ScaleProps = Props & { min: number; max: number };

function Steps({ question, choice, myVote, result, disabled, onPick, min, max }: ScaleProps) {
  const chosen = valueOf(choice);
  const percents = percentsIn(result);
  const values = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  return (
    <fieldset
      class="steps"
      dir={directionOf(question)}
      disabled={disabled}
      data-result={result !== undefined}
      style={{ '--columns': values.length > 7 ? Math.ceil(values.length / 2) : values.length }}
    >
      <legend class="visually-hidden">{question.prompt}</legend>
      {values.map((value) => {
        const bucket = result?.buckets.find(({ key }) => key === `${value}`);
        return (
          <label
            class="step"
            key={value}
            data-chosen={chosen === value}
            data-mine={valueOf(myVote) === value}
          >
            <Fill share={bucket?.share} />
            <input
              class="visually-hidden"
              type="radio"
              name={question.id}
              checked={chosen === value}
              onChange={() => onPick({ value })}
            />
            <span class="step-value numbers">{value}</span>
            <span class="step-share numbers">
              <bdi>{percents.get(`${value}`)}</bdi>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function Slider({ question, choice, result, disabled, onPick, min, max }: ScaleProps) {
  const value = valueOf(choice);
  const bins = result ? binsOf(result.buckets) : [];
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return (
    <fieldset class="slider" dir={directionOf(question)} disabled={disabled}>
      <legend class="visually-hidden">{question.prompt}</legend>
      <div class="slider-bars" aria-hidden="true">
        {bins.map(({ from, to, count }) => (
          <i key={from} style={{ flexGrow: to - from + 1, '--share': count / most }} />
        ))}
      </div>
      <input
        type="range"
        min={min}
        max={max}
        value={value ?? Math.round((min + max) / 2)}
        aria-label={question.prompt}
        // Only what was touched is a choice.
        onInput={({ currentTarget }) => onPick({ value: currentTarget.valueAsNumber })}
        onPointerUp={({ currentTarget }) => onPick({ value: currentTarget.valueAsNumber })}
      />
      <p class="slider-ends numbers">
        <span>{min}</span>
        <output class="slider-value">{value ?? '–'}</output>
        <span>{max}</span>
      </p>
    </fieldset>
  );
}

function valueOf(choice: Choice | undefined): number | undefined {
  return choice && 'value' in choice ? choice.value : undefined;
}
