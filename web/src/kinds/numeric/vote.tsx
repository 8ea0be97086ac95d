import { useState } from 'preact/hooks';
import { directionOf } from '../../../../src/contract/direction.js';
import type { HistogramSummary, Result } from '../../../../src/contract/index.js';
import type { VoteFieldsProps, VotingKind } from '../voting-kind.js';
import { formatExact, formatFigure } from './number-text.js';
import { numbersOf } from './number-settings.js';
import { choiceOf, spelled, texts, typedText, votingRules, withOtherSign } from './vote.rules.js';
import './vote.css';
import { plain } from '../../markup/markup.js';

export const numeric: VotingKind = { ...votingRules, Fields: NumberFields };

/** A line to type a number in, and how it was understood; above it how the others' numbers lie. */
function NumberFields(props: VoteFieldsProps) {
  const { question, choice, result, disabled, onPick } = props;
  const { min, decimals, unit } = numbersOf(question);
  const [typed, setTyped] = useState('');
  // What was typed, as long as it is what is picked: not after a withdrawal, or a vote elsewhere.
  const isTyped = JSON.stringify(choiceOf(typed)) === JSON.stringify(choice);
  const picked = choice?.value === undefined ? '' : typedText(choice.value);
  const text = isTyped ? typed : picked;
  const type = (given: string) => {
    setTyped(given);
    onPick(choiceOf(given));
  };
  const id = `${question.id}-understood`;
  return (
    <fieldset class="amount" dir={directionOf(question)} disabled={disabled}>
      <legend class="visually-hidden">{plain(question.prompt)}</legend>
      <Histogram result={result} />
      <div class="amount-line pick">
        {(min === null || min < 0) && (
          // Number pads of some phones have no minus.
          <button
            type="button"
            class="button amount-sign"
            aria-label={texts.sign}
            onClick={() => type(withOtherSign(text))}
          >
            ±
          </button>
        )}
        <input
          class="input amount-input numbers"
          type="text"
          inputMode={decimals === 0 ? 'numeric' : 'decimal'}
          enterkeyhint="send"
          autoComplete="off"
          maxLength={40}
          aria-label={plain(question.prompt)}
          aria-describedby={id}
          value={text}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
        {unit !== '' && (
          <span class="amount-unit">
            <bdi>{unit}</bdi>
          </span>
        )}
      </div>
      <p id={id} class="amount-understood small muted numbers">
        <bdi>
          {choice?.value !== undefined && texts.understood(spelled(choice.value, question))}
        </bdi>
      </p>
    </fieldset>
  );
}

/** Its place is there before the result is. */
function Histogram({ result }: { result: Result | undefined }) {
  const { bins = [], median = null } = (result?.summary ?? {}) as Partial<HistogramSummary>;
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return (
    <div class="amount-result" aria-hidden="true">
      <div class="slider-bars">
        {bins.map(({ from, count }) => (
          <i key={from} style={{ '--share': count / most }} />
        ))}
      </div>
      <p class="slider-ends small numbers">
        <bdi>{bins[0] && formatExact(bins[0].from)}</bdi>
        <bdi>{median !== null && `◆ ${formatFigure(median)}`}</bdi>
        <bdi>{bins.length > 0 && formatExact(bins[bins.length - 1]!.to)}</bdi>
      </p>
    </div>
  );
}
