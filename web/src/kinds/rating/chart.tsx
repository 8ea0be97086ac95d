import { directionOf } from '../../../../src/contract/direction.js';
import { formatMean, formatNumber, formatPercent, inLanguage } from '../../texts/locale.js';
import { spokenPercent } from '../../ui/percent.js';
import { texts as shared } from '../../ui/texts.js';
import { roomFor } from '../bars/room.js';
import { RowBar } from '../bars/row-bar.js';
import { spokenBuckets } from '../bars/spoken-buckets.js';
import type { ChartingKind, ChartProps } from '../charting-kind.js';
import { placeOf } from './axis.rules.js';
import { type Column, columnsOf } from './columns.rules.js';
import { scale, steps } from './matter.js';
import { ratingChart as de } from './texts.chart.de.js';
import { ratingChart as en } from './texts.chart.en.js';

const texts = inLanguage({ en, de });

export const rating: ChartingKind = {
  Chart: RatingChart,

  onStage: (question, result, _look, isKnown) => ({
    matter: isKnown ? scale : steps,
    labels: columnsOf(question, result).map(({ from }) => `${from}`),
    marks: [],
  }),

  spoken: spokenBuckets,
};

/**
 * A rating: its mean in large, and how the votes lie around it. Columns of values, or of bins where
 * the scale is long; the same as rows where there is no width for columns (the stylesheet shows one
 * of them, as `data-rows` of what is around says).
 */
function RatingChart({ question, result, page }: ChartProps) {
  const columns = columnsOf(question, result);
  const isBinned = columns.some(({ from, to }) => to > from);
  const direction = directionOf(question);
  const { mean, median } = result?.stats ?? {};
  const room = { '--mean-room': `${formatMean(columns[columns.length - 1]!.to).length}ch` };
  return (
    <div class="chart-scale" dir={direction} style={{ ...roomFor(result), ...room }}>
      <dl class="chart-means" data-above>
        <Mean kind="mean" name={texts.average} value={mean} />
        {isBinned && <Mean kind="median" name={texts.median} value={median} />}
      </dl>
      <div class="chart-plot">
        <Columns columns={columns} isBinned={isBinned} />
        <Marks columns={columns} mean={mean} median={isBinned ? median : undefined} />
      </div>
      <Rows columns={columns} page={page} />
    </div>
  );
}

function Mean(props: { kind: 'mean' | 'median'; name: string; value: number | undefined }) {
  return (
    <div class="chart-mean" data-kind={props.kind}>
      <dt>{props.name}</dt>
      <dd class="numbers">
        <bdi>{props.value === undefined ? '–' : formatMean(props.value)}</bdi>
      </dd>
    </div>
  );
}

function Columns({ columns, isBinned }: { columns: Column[]; isBinned: boolean }) {
  const most = Math.max(...columns.map(({ share }) => share), 0.01);
  return (
    <ol class="chart-columns" data-binned={isBinned}>
      {columns.map((column) => {
        const { from, share, percentage } = column;
        const height = { '--share': share / most };
        return (
          <li key={from} class="chart-column">
            <span class="chart-column-track" aria-hidden="true">
              <i style={height} />
              {percentage && (
                <b class="numbers" style={height}>
                  <bdi>{formatPercent(percentage)}</bdi>
                </b>
              )}
            </span>
            <span class="chart-column-label numbers" aria-hidden="true">
              {/* Of bins the edges are named, as on any axis. */}
              <bdi>{formatNumber(from)}</bdi>
              {isBinned && column === columns[columns.length - 1] && (
                <span class="chart-column-end">
                  <bdi>{formatNumber(column.to)}</bdi>
                </span>
              )}
            </span>
            <SpokenColumn column={column} />
          </li>
        );
      })}
    </ol>
  );
}

function SpokenColumn({ column: { from, to, percentage, count } }: { column: Column }) {
  return (
    <span class="visually-hidden">
      {percentage && shared.bucket(rangeOf(from, to), spokenPercent(percentage), count)}
    </span>
  );
}

/** Under the axis, where nothing else is. */
function Marks(props: {
  columns: Column[];
  mean?: number | undefined;
  median?: number | undefined;
}) {
  const { columns, mean, median } = props;
  const place = (value: number) => ({ '--place': `${placeOf(value, columns) * 100}%` });
  return (
    <div class="chart-marks" aria-hidden="true">
      {median !== undefined && <i class="chart-mark" data-kind="median" style={place(median)} />}
      {mean !== undefined && <i class="chart-mark" data-kind="mean" style={place(mean)} />}
    </div>
  );
}

function Rows({ columns, page }: { columns: Column[]; page: ChartProps['page'] }) {
  const [first, last] = page ?? [0, Infinity];
  return (
    <ol class="chart-rows" data-labels="short">
      {columns.map(({ from, to, share, percentage, count }, at) => (
        <li key={from} class="chart-row" data-off={at < first || at >= last}>
          <span class="chart-label numbers">
            <bdi>{rangeOf(from, to)}</bdi>
          </span>
          <RowBar share={share} percentage={percentage}>
            <span class="chart-count">
              <bdi>{formatNumber(count)}</bdi>
            </span>
          </RowBar>
        </li>
      ))}
    </ol>
  );
}

function rangeOf(from: number, to: number): string {
  return from === to ? formatNumber(from) : `${formatNumber(from)}–${formatNumber(to)}`;
}
