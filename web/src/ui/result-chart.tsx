import { type Question, type Result, percentagesOf } from '../../../src/contract/index.js';
import { type Direction, directionOf } from './direction.js';
import { formatPercent } from '../texts/locale.js';
import { spokenPercent } from './percent.js';
import { texts } from './texts.js';

interface Props {
  question: Question;
  /** Undefined draws the chart empty: its place is there before the result is. */
  result: Result | undefined;
}

/**
 * A result as bars that carry their numbers as text: rows of options, columns of a scale. HTML and
 * not a picture, so it grows with its font, wraps its labels and is read out as it is.
 */
export function ResultChart({ question, result }: Props) {
  const buckets = result?.buckets ?? emptyBuckets(question);
  const percents = result ? percentagesOf(result).map(formatPercent) : [];
  const direction = directionOf(question);
  const isScale = question.options.length === 0;
  return isScale ? (
    <Columns buckets={buckets} result={result} direction={direction} />
  ) : (
    <ol class="chart-rows" dir={direction}>
      {buckets.map(({ key, label, share, count }, at) => (
        <li key={key} class="chart-row">
          <span class="chart-label">
            <bdi>{label}</bdi>
          </span>
          <span class="chart-track" aria-hidden="true">
            <i style={{ '--share': share }} />
          </span>
          <span class="chart-number numbers">
            {result && (
              <>
                <b>
                  <bdi>{percents[at]}</bdi>
                </b>
                <span class="chart-count">
                  <bdi>{texts.votes(count)}</bdi>
                </span>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** More columns than this are too narrow to write on each. */
const MAX_LABELS = 21;

function Columns(props: {
  buckets: Result['buckets'];
  result: Result | undefined;
  direction: Direction;
}) {
  const { buckets, result, direction } = props;
  const percentages = result && percentagesOf(result);
  const most = Math.max(...buckets.map(({ share }) => share), 0.01);
  const isDense = buckets.length > MAX_LABELS;
  return (
    <ol class="chart-columns" data-dense={isDense} dir={direction}>
      {buckets.map(({ key, label, share, count }, at) => (
        <li key={key} class="chart-column">
          <span class="chart-column-track" aria-hidden="true">
            <i style={{ '--share': share / most }} />
            {!isDense && percentages && (
              <b class="numbers" style={{ '--share': share / most }}>
                <bdi>{formatPercent(percentages[at]!)}</bdi>
              </b>
            )}
          </span>
          <span class="chart-column-label numbers" aria-hidden="true">
            {!isDense || at % 10 === 0 ? label : ''}
          </span>
          {percentages && (
            <span class="visually-hidden">
              {texts.bucket(label, spokenPercent(percentages[at]!), count)}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function emptyBuckets({ options, settings }: Question): Result['buckets'] {
  const { min, max } = { min: settings.min ?? 1, max: settings.max ?? 5 };
  const keys =
    options.length > 0
      ? options.map(({ id, label }) => ({ key: id, label }))
      : Array.from({ length: max - min + 1 }, (_, step) => `${min + step}`).map((key) => ({
          key,
          label: key,
        }));
  return keys.map((bucket) => ({ ...bucket, count: 0, share: 0 }));
}

/** The result in one sentence, for who hears it. */
export function spokenResult(result: Result): string {
  const { buckets } = result;
  const percentages = percentagesOf(result);
  return buckets
    .map((bucket, at) => ({ ...bucket, percentage: percentages[at]! }))
    .filter(({ count }) => count > 0 || buckets.length <= 12)
    .map(({ label, percentage, count }) => texts.bucket(label, spokenPercent(percentage), count))
    .join('; ');
}
