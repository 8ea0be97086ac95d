import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { builtProgram } from '../platform/built-program.js';
import { TaskThread } from '../platform/task-thread.js';
import type { Definition, Summarized } from './kinds/index.js';

/** A result to be added up. */
export interface Summing {
  readonly asked: Definition;
  /** As JSON: who only passes it on need not take it apart. */
  readonly counts: string;
  readonly totalVotes: number;
}

export interface Summed {
  readonly summarized: Summarized;
  /** Without the start of the thread, and without those that were before it. Milliseconds. */
  readonly took: number;
}

/** Adds up results that take long, one of each kind at a time, in threads: see `apart` of a kind. */
@Injectable()
export class SummaryThread implements OnApplicationShutdown {
  readonly #threads = new Map<string, TaskThread<Summing, Summed>>();

  /** @param program of the kind */
  summarize(program: string, summing: Summing): Promise<Summed> {
    return this.#threadOf(program).run(summing);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.#threads.values()].map((thread) => thread.end()));
  }

  #threadOf(program: string): TaskThread<Summing, Summed> {
    const known = this.#threads.get(program);
    if (known) return known;
    const file = builtProgram(`sessions/kinds/${program}`);
    const thread = new TaskThread<Summing, Summed>(file, { idle: 60_000, task: 120_000 });
    this.#threads.set(program, thread);
    return thread;
  }
}
