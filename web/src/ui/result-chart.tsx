import type { Question, Result } from '../../../src/contract/index.js';
import { formatNumber, formatPercent } from '../texts/locale.js';
import { type ChartLook, lengthOf, plainLook, type Row, rowsOf } from './chart.rules.js';
import { directionOf } from '../../../src/contract/direction.js';
import { RatingChart } from './rating-chart.js';
import { texts } from './texts.js';

interface Props {
  question: Question;
  /** Undefined draws the chart empty: its place is there before the result is. */
  result: Result | undefined;
  look?: ChartLook;
  /** Which rows are shown where not all are: from the first, up to but without the last. */
  page?: readonly [from: number, to: number];
}

/** Digits that a count has room for from the start, so that nothing moves while votes come in. */
const DIGITS = 4;

/**
 * A result as bars that carry their numbers as text: rows of options, columns of a scale. HTML and
 * not a picture, so it grows with its font, wraps its labels and is read out as it is.
 */
export function ResultChart({ question, result, look = plainLook, page }: Props) {
  if (question.options.length === 0) {
    return <RatingChart question={question} result={result} page={page} />;
  }
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

/** How wide the numbers may become: the widest percentage, and counts of so many digits. */
export function roomFor(result: Result | undefined) {
  const most = 10 ** digitsFor(result) - 1;
  return {
    '--percent-room': `${formatPercent({ sign: '>', value: 99 }).length + 0.5}ch`,
    '--votes-room': `${texts.votes(most).length}ch`,
    '--count-room': `${formatNumber(most).length}ch`,
  };
}

export function digitsFor(result: Result | undefined): number {
  return Math.max(DIGITS, `${result?.totalVotes ?? 0}`.length);
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
      <span class="chart-track" aria-hidden="true">
        <i style={{ '--share': share }} />
      </span>
      <span class="chart-number numbers">
        {percentage && (
          <>
            <b>
              <bdi>{formatPercent(percentage)}</bdi>
            </b>
            <span class="chart-votes">
              <bdi>{texts.votes(count)}</bdi>
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
