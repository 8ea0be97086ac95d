import { AIM, FLOOR } from './options.ts';
import { baseUrl } from './settings.ts';

interface Metric {
  values: Record<string, number>;
  thresholds?: Record<string, { ok: boolean }>;
}

/** What k6 hands to `handleSummary`. */
export interface SummaryData {
  metrics: Record<string, Metric>;
  state: { testRunDurationMs: number };
}

/** A line of the table. */
export interface Row {
  label: string;
  /** The metric that holds the times, in milliseconds. */
  times: string;
  /** The metric that holds the share of failures; left out, the aim does not look at this row. */
  failures?: string;
}

/** All calls with these tags, as in `name:vote`. */
export function callsRow(label: string, tags: string): Row {
  return { label, times: `http_req_duration{${tags}}`, failures: `http_req_failed{${tags}}` };
}

/** A `handleSummary`. @param more further lines, made of the same figures */
export function summarize(
  title: string,
  rows: Row[],
  more: (data: SummaryData) => string[] = () => [],
) {
  return (data: SummaryData) => {
    const seconds = Math.round(data.state.testRunDurationMs / 1000);
    const lines = [
      `${title}: ${baseUrl}, ${valueOf(data, 'vus_max', 'max')} virtual users, ${seconds} s`,
      '',
      lineOf(['', 'count', 'p50', 'p95', 'p99', 'max', 'errors']),
      ...rows.map((row) => lineOf(cellsOf(data, row))),
      '',
      `counted ${valueOf(data, 'votes_counted')} of ${valueOf(data, 'votes_accepted')} accepted votes`,
      `must    p95 < ${FLOOR.p95} ms, errors < ${FLOOR.errors * 100} %, all counted: ${verdict(missed(data))}`,
      `aim     p99 < ${AIM.p99} ms, no error: ${verdict(shortOfAim(data, rows))}`,
      ...more(data),
    ];
    return { stdout: `\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}\n\n` };
  };
}

/** 0 where nothing was measured. */
export function valueOf({ metrics }: SummaryData, metric: string, value = 'count'): number {
  return metrics[metric]?.values[value] ?? 0;
}

function cellsOf(data: SummaryData, { label, times, failures }: Row): string[] {
  const time = (value: string) => valueOf(data, times, value).toFixed(1);
  return [
    label,
    String(valueOf(data, times)),
    ...['med', 'p(95)', 'p(99)', 'max'].map(time),
    failures ? `${(valueOf(data, failures, 'rate') * 100).toFixed(2)} %` : '–',
  ];
}

function lineOf([label = '', ...cells]: string[]): string {
  return label.padEnd(18) + cells.map((cell) => cell.padStart(9)).join('');
}

/** The thresholds that fail the run. */
function missed({ metrics }: SummaryData): string[] {
  return Object.entries(metrics).flatMap(([name, { thresholds = {} }]) =>
    Object.entries(thresholds)
      .filter(([, { ok }]) => !ok)
      .map(([expression]) => `${name} ${expression}`),
  );
}

function shortOfAim(data: SummaryData, rows: Row[]): string[] {
  return rows.flatMap(({ label, times, failures }) => {
    if (!failures) return [];
    if (valueOf(data, times) === 0) return [`${label}: nothing measured`];
    const errors = valueOf(data, failures, 'passes');
    return [
      ...(valueOf(data, times, 'p(99)') < AIM.p99 ? [] : [`${label}: slower`]),
      ...(errors <= AIM.errors ? [] : [`${label}: ${errors} errors`]),
    ];
  });
}

function verdict(flaws: string[]): string {
  return flaws.length === 0 ? 'met' : `missed (${flaws.join('; ')})`;
}
