import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { builtProgram } from '../../platform/built-program.js';
import { TaskThread } from '../../platform/task-thread.js';
import type { Imported, Importing } from './read-import.js';

const PROGRAM = builtProgram('data/imports/imports.worker.js');
/** A file of 5 MiB takes a second or two. Milliseconds. */
const LONGEST = 15_000;
/** In megabytes; what a workbook of 40 MB takes apart has room. */
const MEMORY = 384;

/** Reads one file at a time, apart from votes. */
@Injectable()
export class ImportThread implements OnApplicationShutdown {
  readonly #thread = new TaskThread<Importing, Imported>(PROGRAM, {
    idle: 30_000,
    task: LONGEST,
    memory: MEMORY,
  });

  /** What ends the thread, its time or its memory, is the file's fault. */
  async read(importing: Importing): Promise<Imported> {
    try {
      return await this.#thread.run(importing);
    } catch {
      const why = 'The file cannot be read. It takes too much time or memory.';
      return { refused: 'import_unreadable', why };
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#thread.end();
  }
}
