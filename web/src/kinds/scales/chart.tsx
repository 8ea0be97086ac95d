import { directionOf } from '../../../../src/contract/direction.js';
import type { Option, Question } from '../../../../src/contract/index.js';
import { formatMean, formatNumber, inLanguage } from '../../texts/locale.js';
import { lengthOf, optionOf } from '../bars/bars.rules.js';
import { stagedBars } from '../bars/matter.js';
import { OptionLabel } from '../bars/option-label.js';
import { digitsFor } from '../bars/room.js';
import type { ChartingKind, ChartLook, ChartProps } from '../charting-kind.js';
import { endsOf, scaleOf } from '../scale/scale.rules.js';
import { type Row, rowsOf } from './rows.rules.js';
import { scalesChart as de } from './texts.chart.de.js';
import { scalesChart as en } from './texts.chart.en.js';
import { votingRules } from './vote.rules.js';
import './chart.css';

const texts = inLanguage({ en, de });

export const scales: ChartingKind = {
  Chart: ScalesChart,

  onStage: (question, result, look, isKnown) =>
    stagedBars(question, rowsOf(question, result, look), isKnown),

  spoken: (result) => votingRules.spoken(result),
};

/** Items one below the other, each with its mean on the scale and how the ratings lie around it. */
function ScalesChart({ question, result, look, page }: ChartProps) {
  const [from, to] = page ?? [0, Infinity];
  const { max } = scaleOf(question);
  const most = 10 ** digitsFor(result) - 1;
  const room = {
    '--percent-room': `${texts.mean(formatMean(max)).length}ch`,
    '--votes-room': `${texts.ratings(most).length}ch`,
    '--count-room': `${formatNumber(most).length}ch`,
  };
  return (
    <div class="chart-items" dir={directionOf(question)}>
      <Ends question={question} />
      <ol
        class="chart-rows"
        data-labels={lengthOf(question.options.map(({ label }) => label))}
        style={room}
      >
        {rowsOf(question, result, look).map((row, at) => (
          <ItemRow
            key={row.key}
            row={row}
            option={optionOf(question, row)}
            look={look}
            isKnown={result !== undefined}
            isOff={at < from || at >= to}
          />
        ))}
      </ol>
    </div>
  );
}

/** What the scale reaches from and to. */
function Ends({ question }: { question: Question }) {
  const { min, max } = scaleOf(question);
  const { low, high } = endsOf(question);
  return (
    <p class="chart-items-ends" data-above>
      <bdi class="numbers">{low ? `${formatNumber(min)}: ${low}` : formatNumber(min)}</bdi>
      <span aria-hidden="true" class="chart-items-arrow" />
      <bdi class="numbers">{high ? `${formatNumber(max)}: ${high}` : formatNumber(max)}</bdi>
    </p>
  );
}

interface RowProps {
  row: Row;
  option: Option | undefined;
  look: ChartLook;
  /** Whether there is a result. */
  isKnown: boolean;
  isOff: boolean;
}

function ItemRow({ row, option, look, isKnown, isOff }: RowProps) {
  const { label, count, mean, place, spread, isWinner, letter, colour } = row;
  return (
    <li
      class="chart-row"
      data-off={isOff}
      data-winner={isWinner}
      data-colour={look.colours ? colour : undefined}
    >
      <OptionLabel
        of={option}
        label={label}
        letter={look.colours ? letter : undefined}
        winner={isWinner ? texts.highest : undefined}
      />
      <span class="chart-track chart-spread" aria-hidden="true">
        {spread.map((share, at) => (
          <i key={at} style={{ '--share': share }} />
        ))}
        {place !== undefined && <b style={{ '--place': `${place * 100}%` }} />}
      </span>
      <span class="chart-number numbers">
        {isKnown && (
          <>
            <b>
              <bdi>{mean === undefined ? '–' : texts.mean(formatMean(mean))}</bdi>
            </b>
            <span class="chart-votes">
              <bdi>{texts.ratings(count)}</bdi>
            </span>
            <span class="chart-count" aria-hidden="true">
              <bdi>{formatNumber(count)}</bdi>
            </span>
          </>
        )}
      </span>
    </li>
  );
}
