import { type Cpu, cpuPer, total } from './cpu.js';
import type { Row } from './figure.js';
import { partsOf } from './http.js';
import type { Plenum } from './plenum.js';
import { get } from './probe.js';

/** What one request has cost that came alone. */
export interface Single {
  /** Microseconds. */
  readonly cpu: Cpu;
  /** Milliseconds until the answer. */
  readonly wall: number;
}

/** Reads something once. @param path after /v1/ */
export async function readOnce(plenum: Plenum, path: string, token: string): Promise<Single> {
  const before = plenum.cpu();
  const startedAt = performance.now();
  await get(`${plenum.url}/v1/${path}`, token);
  const wall = performance.now() - startedAt;
  return { cpu: cpuPer(1, before, plenum.cpu()), wall };
}

/** The same of much and of little. @param little what the baseline is of */
export function rowOfSingles(
  figure: string,
  { many, few }: Record<'many' | 'few', Single[]>,
  little: string,
): Row {
  const cost = (reads: Single[]) => reads.map(({ cpu }) => total(cpu) / 1_000);
  return {
    figure,
    unit: 'ms',
    ours: cost(many),
    baseline: { what: little, values: cost(few) },
    parts: partsInMilliseconds(many),
    context: { 'ms until the answer': many.map(({ wall }) => wall) },
  };
}

/** As {@link partsOf}, for what takes long. */
export function partsInMilliseconds(rounds: { cpu: Cpu }[]): Record<string, number> {
  const parts = Object.entries(partsOf(rounds)).map(
    ([name, used]) => [name, used / 1_000] as const,
  );
  return Object.fromEntries(parts);
}
