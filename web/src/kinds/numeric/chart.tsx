import { directionOf } from '../../../../src/contract/direction.js';
import type { HistogramSummary, Question, Result } from '../../../../src/contract/index.js';
import type { ChartingKind, ChartProps } from '../charting-kind.js';
import { placeOf } from '../columns/axis.rules.js';
import { ColumnsChart, type Figure } from '../columns/columns-chart.js';
import { columns as matterOfColumns, values as matterOfValues } from '../columns/matter.js';
import { columnsOf, stepOf } from './columns.rules.js';
import { numbersOf } from './number-settings.js';
import { formatEdge, formatExact, formatFigure, withUnit } from './number-text.js';
import { spokenNumbers, texts } from './spoken.js';
import './chart.css';

export const numeric: ChartingKind = {
  Chart: NumericChart,

  onStage(question, result, _look, isKnown) {
    const names = columnsOf(question, result).map(({ name }) => name);
    // As wide as the widest of them, so that new bins of the same width move nothing else.
    const widest = Math.max(1, ...names.map(({ length }) => length));
    return {
      matter: isKnown ? matterOfColumns : matterOfValues,
      labels: names.map(() => '0'.repeat(widest)),
      marks: [],
    };
  },

  rightWordsOf(question, key) {
    const { unit } = numbersOf(question);
    const { value, tolerance = 0 } = key as { value: number; tolerance?: number };
    const range = tolerance > 0 ? ` ± ${formatExact(tolerance)}` : '';
    return [withUnit(formatExact(value) + range, unit)];
  },

  spoken: spokenNumbers,
};

function NumericChart({ question, result, page }: ChartProps) {
  const columns = columnsOf(question, result);
  const bins = (result?.summary as HistogramSummary | undefined)?.bins ?? [];
  const last = bins[bins.length - 1];
  const hasEnd = last !== undefined && last.to > last.from && !columns[bins.length - 1]?.isApart;
  const isBinned = bins.some(({ from, to }) => to > from);
  return (
    <ColumnsChart
      direction={directionOf(question)}
      result={result}
      columns={columns}
      end={isBinned ? (hasEnd ? formatEdge(last.to) : '') : undefined}
      figures={figuresOf(question, result, bins)}
      figureRoom={4}
      page={page}
    />
  );
}

function figuresOf(
  question: Question,
  result: Result | undefined,
  bins: HistogramSummary['bins'],
): Figure[] {
  const { mean, median, quartiles } = (result?.summary ?? {}) as Partial<HistogramSummary>;
  const unit = numbersOf(question).unit;
  const place = (value: number) => placeOf(value, bins, stepOf(question));
  const figure = (kind: 'mean' | 'median', name: string, value: number | null | undefined) => {
    const isKnown = value !== null && value !== undefined;
    return {
      kind,
      name,
      unit,
      text: isKnown ? formatFigure(value) : undefined,
      place: isKnown ? place(value) : undefined,
    };
  };
  const half = quartiles?.map(formatFigure);
  return [
    figure('mean', texts.average, mean),
    figure('median', texts.median, median),
    {
      kind: 'half',
      name: texts.half,
      unit,
      text: half && texts.range(half[0]!, half[1]!),
      place: quartiles ? [place(quartiles[0]), place(quartiles[1])] : undefined,
    },
  ];
}
