import { directionOf } from '../../../../src/contract/direction.js';
import { formatMean, formatNumber, inLanguage } from '../../texts/locale.js';
import { spokenBuckets } from '../bars/spoken-buckets.js';
import type { ChartingKind, ChartProps } from '../charting-kind.js';
import { placeOf } from '../columns/axis.rules.js';
import { ColumnsChart, type Figure } from '../columns/columns-chart.js';
import { columns as matterOfColumns, values as matterOfValues } from '../columns/matter.js';
import { ScaleEnds } from '../scale/scale-ends.js';
import { columnsOf } from './columns.rules.js';
import { ratingChart as de } from './texts.chart.de.js';
import { ratingChart as en } from './texts.chart.en.js';

const texts = inLanguage({ en, de });

export const rating: ChartingKind = {
  Chart: RatingChart,

  onStage: (question, result, _look, isKnown) => ({
    matter: isKnown ? matterOfColumns : matterOfValues,
    labels: columnsOf(question, result).map(({ from }) => `${from}`),
    marks: [],
  }),

  spoken: spokenBuckets,
};

/** A rating: columns of its values, or of bins where the scale is long. */
function RatingChart({ question, result, page }: ChartProps) {
  const columns = columnsOf(question, result);
  const last = columns[columns.length - 1]!;
  const isBinned = columns.some(({ from, to }) => to > from);
  const { mean, median } = result?.stats ?? {};
  const figure = (kind: 'mean' | 'median', name: string, value: number | undefined): Figure => ({
    kind,
    name,
    text: value === undefined ? undefined : formatMean(value),
    place: value === undefined ? undefined : placeOf(value, columns),
  });
  return (
    <ColumnsChart
      direction={directionOf(question)}
      result={result}
      columns={columns.map(({ from, to, ...column }) => ({
        ...column,
        key: from,
        name: rangeOf(from, to),
        // Of bins the edges are named, as on any axis.
        edge: formatNumber(from),
      }))}
      end={isBinned ? formatNumber(last.to) : undefined}
      figures={[
        figure('mean', texts.average, mean),
        ...(isBinned ? [figure('median', texts.median, median)] : []),
      ]}
      figureRoom={formatMean(last.to).length}
      page={page}
    >
      <ScaleEnds question={question} />
    </ColumnsChart>
  );
}

function rangeOf(from: number, to: number): string {
  return from === to ? formatNumber(from) : `${formatNumber(from)}–${formatNumber(to)}`;
}
