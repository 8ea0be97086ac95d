import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { builtProgram } from '../platform/built-program.js';
import { OverloadedError } from '../platform/domain-error.js';
import { TaskThread } from '../platform/task-thread.js';
import type { Picture } from './picture.rules.js';

const PROGRAM = builtProgram('pictures/picture.worker.js');
/** Drawings that may wait for the one before them. */
const MAX_WAITING = 50;

/** Draws one picture at a time, in a thread: fonts and a canvas take some 60 MB, which nobody needs for long. */
@Injectable()
export class DrawingThread implements OnApplicationShutdown {
  readonly #thread = new TaskThread<Picture, Uint8Array>(PROGRAM, { idle: 60_000, task: 15_000 });
  #waiting = 0;

  /** @returns a PNG @throws OverloadedError where too many wait already */
  async draw(picture: Picture): Promise<Buffer> {
    if (this.#waiting >= MAX_WAITING) throw new OverloadedError('Too many pictures are drawn.');
    this.#waiting += 1;
    try {
      const bytes = await this.#thread.run(picture);
      return Buffer.from(bytes.buffer);
    } finally {
      this.#waiting -= 1;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#thread.end();
  }
}
