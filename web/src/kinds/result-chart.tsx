import type { Question, Result } from '../../../src/contract/index.js';
import { chartingKindOf } from './chart.js';
import { type ChartLook, type ChartProps, plainLook } from './charting-kind.js';

interface Props {
  question: Question;
  /** Undefined draws the chart empty: its place is there before the result is. */
  result: Result | undefined;
  look?: ChartLook;
  page?: ChartProps['page'];
}

/** A result as its kind draws it. */
export function ResultChart({ question, result, look = plainLook, page }: Props) {
  const kind = chartingKindOf(question);
  return kind ? <kind.Chart question={question} result={result} look={look} page={page} /> : null;
}

/** The result in one sentence, for who hears it. */
export function spokenResult(result: Result): string {
  return chartingKindOf(result)?.spoken(result) ?? '';
}
