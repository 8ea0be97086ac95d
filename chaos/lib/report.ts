import { table } from '../../bench/lib/table.js';
import type { Fault } from '../faults/index.js';
import type { Verdict } from '../run.js';

export interface Row {
  readonly fault: Fault;
  readonly seed: number;
  /** Or why there is none. */
  readonly verdict: Verdict | string;
}

const header = [
  'fault',
  'hurt',
  'seed',
  'participants',
  'votes accepted',
  'counted',
  'retries',
  'refused',
  'restarts',
  'recovery s',
  'final s',
  'violations',
];

/** A line for each run. Recovery is how long clients got errors, final how long results took. */
export function toTable(rows: readonly Row[]): string {
  return table(header, rows.map(lineOf));
}

export function hasFailed({ verdict }: Row): boolean {
  return typeof verdict === 'string' || verdict.violations.length > 0;
}

function lineOf({ fault: { name, target }, seed, verdict }: Row): string[] {
  const what = [name, target, String(seed)];
  if (typeof verdict === 'string') return [...what, ...Array<string>(8).fill('–'), verdict];
  const { participants, accepted, counted, retries, refused, restarts } = verdict;
  return [
    ...what,
    ...[participants, accepted, counted, retries, refused, restarts].map(String),
    ...[verdict.recovery, verdict.settling].map((time) => (time / 1_000).toFixed(1)),
    String(verdict.violations.length),
  ];
}
