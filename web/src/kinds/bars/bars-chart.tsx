import { directionOf } from '../../../../src/contract/direction.js';
import { formatNumber, inLanguage } from '../../texts/locale.js';
import { texts as shared } from '../../ui/texts.js';
import type { ChartingKind, ChartLook, ChartProps } from '../charting-kind.js';
import { lengthOf, type Row, rowsOf } from './bars.rules.js';
import { bars as matterOfBars, labels as matterOfLabels } from './matter.js';
import { roomFor } from './room.js';
import { RowBar } from './row-bar.js';
import { spokenBuckets } from './spoken-buckets.js';
import { bars as de } from './texts.chart.de.js';
import { bars as en } from './texts.chart.en.js';

const texts = inLanguage({ en, de });

/** What all kinds have in common whose votes are counted by option. */
export const chartedByOption: ChartingKind = {
  Chart: BarsChart,

  onStage(question, result, look, isKnown) {
    const rows = rowsOf(question, result, look);
    return {
      matter: isKnown ? matterOfBars : matterOfLabels,
      labels: rows.map(({ label }) => label),
      marks: rows.map(({ isWinner }) => isWinner),
    };
  },

  spoken: spokenBuckets,
};

/**
 * A result as bars that carry their numbers as text: rows of options. HTML and not a picture, so it
 * grows with its font, wraps its labels and is read out as it is.
 */
function BarsChart({ question, result, look, page }: ChartProps) {
  const [from, to] = page ?? [0, Infinity];
  const labels = question.options.map(({ label }) => label);
  return (
    <ol
      class="chart-rows"
      dir={directionOf(question)}
      data-labels={lengthOf(labels)}
      style={roomFor(result)}
    >
      {rowsOf(question, result, look).map((row, at) => (
        <ChartRow key={row.key} row={row} look={look} isOff={at < from || at >= to} />
      ))}
    </ol>
  );
}

function ChartRow({ row, look, isOff }: { row: Row; look: ChartLook; isOff: boolean }) {
  const { label, share, count, percentage, isWinner, letter, colour } = row;
  return (
    <li
      class="chart-row"
      data-off={isOff}
      data-winner={isWinner}
      data-colour={look.colours ? colour : undefined}
    >
      <span class="chart-label">
        {look.colours && (
          <b class="chart-letter" aria-hidden="true">
            {letter}
          </b>
        )}
        <bdi>{label}</bdi>
        {isWinner && <span class="chart-winner">{texts.mostVotes}</span>}
      </span>
      <RowBar share={share} percentage={percentage}>
        <span class="chart-votes">
          <bdi>{shared.votes(count)}</bdi>
        </span>
        <span class="chart-count" aria-hidden="true">
          <bdi>{formatNumber(count)}</bdi>
        </span>
      </RowBar>
    </li>
  );
}
