import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { OverloadedError } from '../platform/domain-error.js';
import type { Picture } from './picture.rules.js';

/** As it is built; the same file seen from src/pictures and from dist/pictures. */
const PROGRAM = fileURLToPath(new URL('../../dist/pictures/picture.worker.js', import.meta.url));
/** Fonts and a canvas take some 60 MB, which nobody needs for long. Milliseconds. */
const IDLE_LIMIT = 60_000;
/** A drawing that takes so long never ends. Milliseconds. */
const DRAWING_LIMIT = 15_000;
/** Drawings that may wait for the one before them. */
const MAX_WAITING = 50;

/** Draws one picture at a time, in a thread that is there while it is needed. */
@Injectable()
export class DrawingThread implements OnApplicationShutdown {
  #thread: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** @returns a PNG @throws OverloadedError where too many wait already */
  async draw(picture: Picture): Promise<Buffer> {
    if (this.#waiting >= MAX_WAITING) throw new OverloadedError('Too many pictures are drawn.');
    this.#waiting += 1;
    const drawing = this.#last.then(() => this.#drawNow(picture));
    this.#last = drawing.catch(() => undefined);
    return drawing.finally(() => {
      this.#waiting -= 1;
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#end();
  }

  async #drawNow(picture: Picture): Promise<Buffer> {
    clearTimeout(this.#idle);
    const thread = (this.#thread ??= start());
    try {
      const drawn = once(thread, 'message', { signal: AbortSignal.timeout(DRAWING_LIMIT) });
      thread.postMessage(picture);
      const [bytes] = (await drawn) as [Uint8Array];
      this.#idle = setTimeout(() => void this.#end(), IDLE_LIMIT).unref();
      return Buffer.from(bytes.buffer);
    } catch (error) {
      await this.#end(); // the next one begins anew
      throw error;
    }
  }

  async #end(): Promise<void> {
    clearTimeout(this.#idle);
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
  }
}

/** It holds up nobody who wants to end. */
function start(): Worker {
  const thread = new Worker(PROGRAM);
  thread.unref();
  thread.on('error', () => undefined); // whoever waits for it is told
  return thread;
}
