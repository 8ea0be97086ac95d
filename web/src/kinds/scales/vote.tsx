import { directionOf } from '../../../../src/contract/direction.js';
import type { Option, Question, ScalesSummary } from '../../../../src/contract/index.js';
import { formatMean } from '../../texts/locale.js';
import { Picture } from '../../ui/picture.js';
import { Meanings } from '../scale/meanings.js';
import { meaningOf, valuesOf } from '../scale/scale.rules.js';
import { Slider } from '../scale/slider.js';
import type { VoteFieldsProps, VotingKind } from '../voting-kind.js';
import { rate, valuesIn } from './values.rules.js';
import { texts, votingRules } from './vote.rules.js';
import './vote.css';
import { inLine, plain } from '../../markup/markup.js';

/** Up to this many values are buttons, more are a slider. */
const MAX_BUTTONS = 11;
/** Of buttons in one line. */
const MAX_IN_LINE = 6;

export const scales: VotingKind = { ...votingRules, Fields: ScalesFields };

/** Each item with the steps of the scale; one can be left out, or be left out again. */
function ScalesFields(props: VoteFieldsProps) {
  const { question, choice, myVote, result, disabled, onPick } = props;
  const values = valuesIn(choice);
  const voted = valuesIn(myVote);
  const { items = [] } = (result?.summary ?? {}) as Partial<ScalesSummary>;
  const rated = Object.keys(values).length;
  return (
    <fieldset class="items" dir={directionOf(question)} disabled={disabled}>
      <legend class="visually-hidden">{plain(question.prompt)}</legend>
      <Meanings question={question} />
      {question.options.map((item, at) => (
        <Item
          key={item.id}
          question={question}
          item={item}
          value={values[item.id]}
          isMine={voted[item.id] !== undefined}
          mean={items[at]?.mean ?? undefined}
          disabled={disabled}
          onValue={(value) => onPick(rate(question, choice, item.id, value))}
        />
      ))}
      <p class="small muted numbers">
        <bdi>{texts.rated(rated, question.options.length)}</bdi>
      </p>
    </fieldset>
  );
}

interface ItemProps {
  question: Question;
  item: Option;
  value: number | undefined;
  isMine: boolean;
  mean: number | undefined;
  disabled: boolean;
  onValue: (value: number | undefined) => void;
}

function Item(props: ItemProps) {
  const { question, item, value, isMine, mean, disabled, onValue } = props;
  const isRated = value !== undefined;
  return (
    <fieldset class="item pick" data-chosen={isRated} data-mine={isMine}>
      <legend class="visually-hidden">
        {plain(item.label)} {item.imageAlt}
      </legend>
      <p class="item-head">
        <span class="option-label" aria-hidden="true">
          <Picture of={item} />
          <bdi>{inLine(item.label)}</bdi>
        </span>
        <button
          type="button"
          class="button plain icon item-clear"
          aria-label={texts.leaveOut(plain(item.label))}
          data-shown={isRated && !disabled}
          disabled={!isRated}
          onClick={() => onValue(undefined)}
        >
          ✕
        </button>
        <span class="item-mean numbers">
          <bdi>{mean !== undefined && texts.mean(formatMean(mean))}</bdi>
        </span>
      </p>
      {valuesOf(question).length <= MAX_BUTTONS ? (
        <Steps {...props} />
      ) : (
        <div class="slider">
          <Slider question={question} label={plain(item.label)} value={value} onValue={onValue} />
        </div>
      )}
    </fieldset>
  );
}

function Steps({ question, item, value, onValue }: ItemProps) {
  const steps = valuesOf(question);
  const columns = steps.length > MAX_IN_LINE ? Math.ceil(steps.length / 2) : steps.length;
  return (
    <div class="item-steps" style={{ '--columns': columns }}>
      {steps.map((step) => (
        <label class="step" key={step} data-chosen={value === step}>
          <input
            class="visually-hidden"
            type="radio"
            name={item.id}
            checked={value === step}
            onChange={() => onValue(step)}
          />
          <span class="numbers">{step}</span>
          <span class="visually-hidden">{meaningOf(step, question)}</span>
        </label>
      ))}
    </div>
  );
}
