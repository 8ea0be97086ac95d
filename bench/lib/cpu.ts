import { readdirSync, readFileSync } from 'node:fs';

/** Microseconds of CPU by the group of processes that used it. */
export type Cpu = Record<string, number>;

/** In a second, as the kernel shows them to programs (USER_HZ): 100 wherever Node runs on Linux. */
const TICKS = 100;

interface Stat {
  pid: number;
  parent: number;
  /** Ticks of the process itself, all threads, and of its children that have ended. */
  own: number;
  ended: number;
}

/**
 * CPU that a process and its descendants have used since they began, in microseconds; only the
 * difference of two readings means something.
 *
 * Of a living process `/proc/<pid>/task/<thread>/schedstat` tells it in nanoseconds, where
 * `/proc/<pid>/stat` counts in ticks of 10 ms, which is too coarse for a score of Postgres
 * backends that work some milliseconds each. Children that have ended (connections, autovacuum)
 * are in `stat` of their parent. Threads that have ended are lost, but none of ours end.
 * @param without processes that are not to be counted
 */
export function readCpu(root: number, without: ReadonlySet<number> = new Set()): number {
  return family(root)
    .filter(({ pid }) => !without.has(pid))
    .reduce(
      (sum, stat) =>
        sum + (ofThreads(stat) ?? inMicroseconds(stat.own)) + inMicroseconds(stat.ended),
      0,
    );
}

/** Resident memory of a process, in bytes. */
export function readMemory(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
  return Number(kilobytes) * 1024;
}

/** The ids of a process and of all its descendants. */
export function familyOf(root: number): number[] {
  return family(root).map(({ pid }) => pid);
}

function family(root: number): Stat[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readStat(Number(name)) ?? []);
  const found = all.filter(({ pid }) => pid === root);
  if (found.length === 0) throw new Error(`process ${root} has ended`);
  for (const { pid } of found) found.push(...all.filter(({ parent }) => parent === pid));
  return found;
}

/** @returns undefined where it has ended in the meantime */
function readStat(pid: number): Stat | undefined {
  const text = readOrNothing(`/proc/${pid}/stat`);
  if (text === undefined) return undefined;
  // From the third field on: the second is the name, which may hold spaces and brackets.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [utime, stime, cutime, cstime] = fields.slice(11, 15).map(Number) as [
    number,
    number,
    number,
    number,
  ];
  return { pid, parent: Number(fields[1]), own: utime + stime, ended: cutime + cstime };
}

/** @returns undefined where the kernel does not tell */
function ofThreads({ pid }: Stat): number | undefined {
  let sum = 0;
  try {
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const text = readOrNothing(`/proc/${pid}/task/${thread}/schedstat`);
      if (text === undefined) return undefined;
      sum += Number(text.split(' ')[0]);
    }
  } catch {
    return undefined;
  }
  return sum / 1_000;
}

function inMicroseconds(ticks: number): number {
  return (ticks / TICKS) * 1_000_000;
}

function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** What was used between two readings, for each of so many operations. */
export function cpuPer(operations: number, before: Cpu, after: Cpu): Cpu {
  return Object.fromEntries(
    Object.entries(after).map(([group, used]) => [group, (used - before[group]!) / operations]),
  );
}

export function total(cpu: Cpu): number {
  return Object.values(cpu).reduce((sum, used) => sum + used, 0);
}
