import type { Question, Result } from '../../../src/contract/index.js';
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
  const isScale = question.options.length === 0;
  return isScale ? (
    <Columns buckets={buckets} isKnown={result !== undefined} />
  ) : (
    <ol class="chart-rows">
      {buckets.map(({ key, label, share, count }) => (
        <li key={key} class="chart-row">
          <span class="chart-label" dir="auto">
            {label}
          </span>
          <span class="chart-track" aria-hidden="true">
            <i style={{ '--share': share }} />
          </span>
          <span class="chart-number numbers">
            {result && (
              <>
                <b>{texts.percent(share)}</b>
                <span class="chart-count">{texts.votes(count)}</span>
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

function Columns({ buckets, isKnown }: { buckets: Result['buckets']; isKnown: boolean }) {
  const most = Math.max(...buckets.map(({ share }) => share), 0.01);
  const isDense = buckets.length > MAX_LABELS;
  return (
    <ol class="chart-columns" data-dense={isDense}>
      {buckets.map(({ key, label, share, count }, at) => (
        <li key={key} class="chart-column">
          <span class="chart-column-track" aria-hidden="true">
            <i style={{ '--share': share / most }} />
            {!isDense && isKnown && (
              <b class="numbers" style={{ '--share': share / most }}>
                {texts.percent(share)}
              </b>
            )}
          </span>
          <span class="chart-column-label numbers" aria-hidden="true">
            {!isDense || at % 10 === 0 ? label : ''}
          </span>
          {isKnown && <span class="visually-hidden">{texts.bucket(label, share, count)}</span>}
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
export function spokenResult({ buckets }: Result): string {
  return buckets
    .filter(({ count }) => count > 0 || buckets.length <= 12)
    .map(({ label, share, count }) => texts.bucket(label, share, count))
    .join('; ');
}
