import type { Question, Result, ScalesSummary } from '../../../../src/contract/index.js';
import { COLOURS, letterOf } from '../bars/bars.rules.js';
import type { ChartLook } from '../charting-kind.js';
import { placeOf } from '../columns/axis.rules.js';
import { binsOf } from '../columns/histogram.rules.js';
import { valuesOf } from '../scale/scale.rules.js';

export interface Row {
  readonly key: string;
  readonly label: string;
  /** Of ratings. */
  readonly count: number;
  /** Undefined where nobody has rated it. */
  readonly mean: number | undefined;
  /** Where the mean is on the scale, from 0 to 1. */
  readonly place: number | undefined;
  /** How the ratings lie along the scale, each as a part of the highest. */
  readonly spread: readonly number[];
  /** By its place in the question, whatever order it is shown in. */
  readonly letter: string;
  /** From 1 on. */
  readonly colour: number;
  readonly isWinner: boolean;
}

/**
 * The items in their order; sorted by their means, and the highest marked, once the result is final:
 * while votes come in nothing changes its place.
 */
export function rowsOf(question: Question, result: Result | undefined, look: ChartLook): Row[] {
  const isFinal = result?.final ?? false;
  const items = (result?.summary as ScalesSummary | undefined)?.items ?? emptyItems(question);
  const steps = valuesOf(question);
  const highest = Math.max(...items.map(({ mean }) => mean ?? -Infinity));
  const rows = items.map(({ key, label, mean, counts }, at): Row => {
    const bins = binsOf(counts.map((count, step) => ({ key: `${steps[step]}`, count })));
    const most = Math.max(1, ...bins.map(({ count }) => count));
    return {
      key,
      label,
      count: counts.reduce((sum, count) => sum + count, 0),
      mean: mean ?? undefined,
      place: mean === null ? undefined : placeOf(mean, bins),
      spread: bins.map(({ count }) => count / most),
      letter: letterOf(at),
      colour: (at % COLOURS) + 1,
      isWinner: look.winner && isFinal && mean === highest,
    };
  });
  if (!look.sorted || !isFinal) return rows;
  return rows.sort((one, other) => (other.mean ?? -Infinity) - (one.mean ?? -Infinity) || 0);
}

function emptyItems(question: Question): ScalesSummary['items'] {
  const counts = valuesOf(question).map(() => 0);
  return question.options.map(({ id, label }) => {
    return { key: id, label, mean: null, median: null, counts };
  });
}
