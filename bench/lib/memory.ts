import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { readMemory } from './cpu.js';
import type { Program } from './program.js';

/** Node's arguments for a process whose memory is measured. */
export const collectable = [
  '--expose-gc',
  '--import',
  new URL('./collect-on-signal.js', import.meta.url).href,
];

/** Bytes, when all that is garbage is freed. */
export async function collectedMemory(program: Program): Promise<number> {
  for (let times = 0; times < 3; times += 1) {
    program.process.kill('SIGUSR2');
    await delay(500);
  }
  return readMemory(program.pid);
}

/** From then on, {@link peakMemory} is of what follows. */
export function forgetPeak({ pid }: Program): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** The most resident memory that the process had, in bytes. */
export function peakMemory({ pid }: Program): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
  return Number(kilobytes) * 1024;
}
