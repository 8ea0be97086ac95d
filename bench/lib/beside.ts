import type { Cpu } from './cpu.js';
import type { Row } from './figure.js';
import { totals } from './http.js';

/** A row beside the baseline and, where another build was measured, too, one beside that. */
export function rowsOf(
  row: Omit<Row, 'unit' | 'ours' | 'baseline'>,
  {
    ours,
    other = [],
    baseline,
  }: { ours: { cpu: Cpu }[]; other?: { cpu: Cpu }[]; baseline: { cpu: Cpu }[] },
): Row[] {
  const { figure } = row;
  const values = { unit: 'µs', ours: totals(ours) } as const;
  const rows: Row[] = [
    { ...row, ...values, baseline: { what: 'bare Fastify', values: totals(baseline) } },
  ];
  if (other.length > 0) {
    const beside = { what: 'the build beside', values: totals(other) };
    rows.push({ figure, ...values, baseline: beside });
  }
  return rows;
}
