import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Row } from './figure.js';
import type { Machine } from './machine.js';
import { RESULTS } from './paths.js';
import { median, percentile, summarize } from './stats.js';
import { table } from './table.js';

export interface Report {
  /** ISO 8601. */
  date: string;
  topology: string;
  quick: boolean;
  machine: Machine;
  rows: Row[];
}

/** @param name of the files, without their endings */
export async function save(name: string, report: Report): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  const rows = report.rows.map((row) => ({ ...row, ...judge(row) }));
  const json = JSON.stringify({ ...report, rows }, roundNumbers, 2);
  await writeFile(join(RESULTS, `${name}.json`), `${json}\n`);
  await writeFile(join(RESULTS, `${name}.md`), toMarkdown(report));
}

export function toMarkdown(report: Report): string {
  const { date, topology, quick, machine, rows } = report;
  const described = Object.entries(machine).map(([what, value]) => `- ${what}: ${value}`);
  const parts = rows.flatMap(partsOf);
  const context = rows.flatMap(contextOf);
  const blocks = [
    `# Benchmarks, ${date.slice(0, 10)}`,
    `Topology: ${topology}.${quick ? ' Small sizes, to try things out: nothing to rely on.' : ''}`,
    described.join('\n'),
    'Median (least – greatest) of the rounds. CPU time and ratios are the result.',
    table(['figure', 'ours', 'baseline', 'result', 'target', 'met'], rows.map(lineOf)),
    parts.length > 0 && ['## By process', 'Medians.', table(['figure', 'processes'], parts)],
    context.length > 0 && [
      '## Beside it',
      'True of this machine at that time: context, not a result.',
      table(['figure', 'what', 'median', 'least – greatest'], context),
    ],
  ];
  return `${blocks.flat().filter(Boolean).join('\n\n')}\n`;
}

function partsOf({ figure, unit, parts }: Row): string[][] {
  if (!parts) return [];
  const told = Object.entries(parts).map(([name, value]) => `${name} ${short(value)} ${unit}`);
  return [[figure, told.join(', ')]];
}

function contextOf({ figure, context = {} }: Row): string[][] {
  return Object.entries(context).map(([what, values]) => {
    const { median, min, max } = summarize(values);
    return [figure, what, short(median), `${short(min)} – ${short(max)}`];
  });
}

function lineOf(row: Row): string[] {
  const { value, met } = judge(row);
  const { ours, baseline, unit, by, target } = row;
  const sign = baseline ? ' ×' : ` ${unit}`;
  const limit =
    target && ('atMost' in target ? `≤ ${short(target.atMost)}` : `≥ ${short(target.atLeast)}`);
  return [
    row.figure,
    range(ours, unit),
    baseline ? `${range(baseline.values, unit)}, ${baseline.what}` : '–',
    `${by ? `${by} ` : ''}${short(value)}${sign}`,
    limit ? `${limit}${sign}` : '–',
    met === undefined ? '–' : met ? 'yes' : 'no',
  ];
}

/** The figure's result: a ratio where there is a baseline. */
export function judge({ ours, baseline, by, target }: Row): { value: number; met?: boolean } {
  const own = by === 'p99' ? percentile(ours, 99) : median(ours);
  const value = baseline ? own / median(baseline.values) : own;
  if (!target) return { value };
  return { value, met: 'atMost' in target ? value <= target.atMost : value >= target.atLeast };
}

function range(values: readonly number[], unit: string): string {
  const { median, min, max } = summarize(values);
  const around = values.length > 1 ? ` (${short(min)} – ${short(max)})` : '';
  return `${short(median)} ${unit}${around}`;
}

/** Three figures are all that a measurement is good for. */
function short(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en');
}

function roundNumbers(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(6)) : value;
}
