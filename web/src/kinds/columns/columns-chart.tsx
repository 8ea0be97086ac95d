import type { ComponentChildren } from 'preact';
import type { Direction, Percentage, Result } from '../../../../src/contract/index.js';
import { formatNumber, formatPercent } from '../../texts/locale.js';
import { spokenPercent } from '../../ui/percent.js';
import { texts as shared } from '../../ui/texts.js';
import { roomFor } from '../bars/room.js';
import { RowBar } from '../bars/row-bar.js';
import type { ChartProps } from '../charting-kind.js';

/** A value, or several that stand together. */
export interface NamedColumn {
  readonly key: string | number;
  /** In full: for a row, and for who hears it. */
  readonly name: string;
  /** What stands below it on the axis; undefined where there is no room. */
  readonly edge: string | undefined;
  readonly count: number;
  readonly share: number;
  /** Undefined while there is no result. */
  readonly percentage: Percentage | undefined;
  /** Whether it is on no axis with the one before. */
  readonly isApart?: boolean;
}

/** A figure, and where it is below the axis: from 0 to 1, or from there up to there. */
export interface Figure {
  readonly kind: 'mean' | 'median' | 'half';
  readonly name: string;
  /** As it is read; undefined while there is none. */
  readonly text: string | undefined;
  readonly unit?: string;
  readonly place?: number | readonly [from: number, to: number] | undefined;
}

interface Props extends Pick<ChartProps, 'page'> {
  direction: Direction;
  result: Result | undefined;
  columns: readonly NamedColumn[];
  /** Behind the last column; columns with edges stand side by side on one axis. */
  end?: string | undefined;
  figures: readonly Figure[];
  /** Letters that a figure has room for. */
  figureRoom: number;
  /** What stands below the figures. */
  children?: ComponentChildren;
}

/** Letters of a figure that is written smaller. */
const LONG = 7;

/**
 * Figures in large, and how the votes lie around them: in columns, or the same as rows where there is
 * no width for columns (the stylesheet shows one of them, as `data-rows` of what is around says).
 */
export function ColumnsChart(props: Props) {
  const { direction, result, columns, end, figures, figureRoom, page, children } = props;
  const room = {
    '--mean-room': `${figureRoom}ch`,
    '--column-count': columns.length,
    '--end-room': `${Math.max(2, (end?.length ?? 0) * 0.7)}em`,
  };
  return (
    <div class="chart-scale" dir={direction} style={{ ...roomFor(result), ...room }}>
      <dl class="chart-means" data-above>
        {figures.map(({ kind, name, text, unit }) => (
          <div class="chart-mean" data-kind={kind} key={kind}>
            <dt>{name}</dt>
            <dd class="numbers" data-long={(text?.length ?? 0) > LONG}>
              <bdi>{text ?? '–'}</bdi>
              {unit && (
                <span class="chart-unit">
                  {' '}
                  <bdi>{unit}</bdi>
                </span>
              )}
            </dd>
          </div>
        ))}
        {children}
      </dl>
      <div class="chart-plot">
        <Columns columns={columns} end={end} />
        <div class="chart-marks" aria-hidden="true">
          {figures.map((figure) => (
            <Mark key={figure.kind} {...figure} />
          ))}
        </div>
      </div>
      <Rows columns={columns} page={page} />
    </div>
  );
}

function Columns({ columns, end }: { columns: readonly NamedColumn[]; end: string | undefined }) {
  const most = Math.max(...columns.map(({ share }) => share), 0.01);
  return (
    <ol class="chart-columns" data-binned={end !== undefined}>
      {columns.map((column) => {
        const { key, edge, share, percentage, isApart } = column;
        const height = { '--share': share / most };
        return (
          <li key={key} class="chart-column" data-apart={isApart}>
            <span class="chart-column-track" aria-hidden="true">
              <i style={height} />
              {percentage && (
                <b class="numbers" style={height}>
                  <bdi>{formatPercent(percentage)}</bdi>
                </b>
              )}
            </span>
            <span class="chart-column-label numbers" aria-hidden="true">
              <bdi>{edge}</bdi>
              {end !== undefined && column === columns[columns.length - 1] && (
                <span class="chart-column-end">
                  <bdi>{end}</bdi>
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

function SpokenColumn({ column: { name, percentage, count } }: { column: NamedColumn }) {
  return (
    <span class="visually-hidden">
      {percentage && shared.bucket(name, spokenPercent(percentage), count)}
    </span>
  );
}

/** Under the axis, where nothing else is. */
function Mark({ kind, place }: Figure) {
  if (place === undefined) return null;
  const [from, to] = typeof place === 'number' ? [place, place] : place;
  const where = { '--place': `${from * 100}%`, '--until': `${to * 100}%` };
  return <i class="chart-mark" data-kind={kind} style={where} />;
}

function Rows({ columns, page }: Pick<Props, 'columns' | 'page'>) {
  const [first, last] = page ?? [0, Infinity];
  return (
    <ol class="chart-rows" data-labels="short">
      {columns.map(({ key, name, share, percentage, count }, at) => (
        <li key={key} class="chart-row" data-off={at < first || at >= last}>
          <span class="chart-label numbers">
            <bdi>{name}</bdi>
          </span>
          <RowBar share={share} text={percentage && formatPercent(percentage)}>
            <span class="chart-count">
              <bdi>{formatNumber(count)}</bdi>
            </span>
          </RowBar>
        </li>
      ))}
    </ol>
  );
}
