import { directionOf } from '../../../../src/contract/direction.js';
import { Fill } from '../bars/fill.js';
import { sharesIn } from '../bars/shares.js';
import type { VoteFieldsProps, VotingKind } from '../voting-kind.js';
import { binsOf } from '../columns/histogram.rules.js';
import { Meanings } from '../scale/meanings.js';
import { meaningOf, valuesOf } from '../scale/scale.rules.js';
import { Slider } from '../scale/slider.js';
import { votingRules } from './vote.rules.js';
import { plain } from '../../markup/markup.js';

/** Up to this many values are buttons, more are a slider. */
const MAX_BUTTONS = 11;

export const rating: VotingKind = {
  ...votingRules,
  Fields: (props) =>
    valuesOf(props.question).length <= MAX_BUTTONS ? (
      <Steps {...props} />
    ) : (
      <LongScale {...props} />
    ),
};

function Steps(props: VoteFieldsProps) {
  const { question, choice, myVote, result, disabled, onPick } = props;
  const values = valuesOf(question);
  const shares = sharesIn(result);
  const columns = values.length > 7 ? Math.ceil(values.length / 2) : values.length;
  return (
    <fieldset
      class="steps"
      dir={directionOf(question)}
      disabled={disabled}
      style={{ '--columns': columns }}
    >
      <legend class="visually-hidden">{plain(question.prompt)}</legend>
      {values.map((value) => {
        const isChosen = choice?.value === value;
        const share = shares.get(`${value}`);
        return (
          <label
            class="step pick"
            key={value}
            data-chosen={isChosen}
            data-mine={myVote?.value === value}
          >
            <Fill of={share} />
            <input
              class="visually-hidden"
              type="radio"
              name={question.id}
              checked={isChosen}
              onChange={() => onPick({ value })}
            />
            <span class="step-value numbers">{value}</span>
            <span class="visually-hidden">{meaningOf(value, question)}</span>
            <span class="step-share numbers">
              <bdi>{share?.percent}</bdi>
            </span>
          </label>
        );
      })}
      <Meanings question={question} />
    </fieldset>
  );
}

function LongScale(props: VoteFieldsProps) {
  const { question, choice, result, disabled, onPick } = props;
  const bins = result ? binsOf(result.buckets) : [];
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return (
    <fieldset class="slider pick" dir={directionOf(question)} disabled={disabled}>
      <legend class="visually-hidden">{plain(question.prompt)}</legend>
      <div class="slider-bars" aria-hidden="true">
        {bins.map(({ from, to, count }) => (
          <i key={from} style={{ flexGrow: to - from + 1, '--share': count / most }} />
        ))}
      </div>
      <Slider
        question={question}
        label={plain(question.prompt)}
        value={choice?.value}
        onValue={(value) => onPick({ value })}
      />
      <Meanings question={question} />
    </fieldset>
  );
}
