import http from 'k6/http';
import { Counter, Gauge } from 'k6/metrics';
import { baseUrl, numberOf, textOf } from './settings.ts';
import { type SummaryData, valueOf } from './summary.ts';

const MIB = 1024 * 1024;
/** What caches may still grow by once the server is warm, however long the run. MiB. */
const MAX_GROWTH = numberOf('MAX_GROWTH', 256);
/** Behind a proxy one gets the figures of any one process: there, list the address of each. */
const pages = textOf('METRICS', `${baseUrl}/metrics`).split(',');

const warm = new Gauge('memory_warm_mib');
const end = new Gauge('memory_end_mib');
/** End minus warm, made by the metric itself as in counting.ts. */
const growth = new Counter('memory_growth_mib');

export function noteWarmMemory(): void {
  readAll((memory, tags) => {
    warm.add(memory, tags);
    growth.add(-memory, tags);
  });
}

export function noteEndMemory(): void {
  readAll((memory, tags) => {
    end.add(memory, tags);
    growth.add(memory, tags);
  });
}

/** That each process was read both times, and has not grown too far in between. */
export const memoryBounded = Object.fromEntries(
  pages.flatMap((_, index) => [
    [`memory_warm_mib{process:${index}}`, ['value>0']],
    [`memory_end_mib{process:${index}}`, ['value>0']],
    [`memory_growth_mib{process:${index}}`, [`count<${MAX_GROWTH}`]],
  ]),
);

export function memoryLines(data: SummaryData): string[] {
  return pages.map((page, index) => {
    const mib = (metric: string, value: string) =>
      valueOf(data, `${metric}{process:${index}}`, value).toFixed(0);
    return (
      `memory  ${mib('memory_warm_mib', 'value')} MiB warm, ` +
      `${mib('memory_end_mib', 'value')} MiB at the end, ` +
      `${mib('memory_growth_mib', 'count')} of ${MAX_GROWTH} MiB growth: ${page}`
    );
  });
}

function readAll(note: (mib: number, tags: { process: string }) => void): void {
  pages.forEach((page, index) => {
    const { body } = http.get(page, { tags: { name: 'metrics' }, responseType: 'text' });
    const bytes = /^process_resident_memory_bytes (\S+)/m.exec(body ?? '')?.[1];
    if (!bytes) throw new Error(`no process_resident_memory_bytes at ${page}`);
    note(Number(bytes) / MIB, { process: String(index) });
  });
}
