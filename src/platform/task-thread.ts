import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { OneByOne } from './one-by-one.js';

interface Limits {
  /** How long it stays without a task: what it has loaded is memory. Milliseconds. */
  readonly idle: number;
  /** A task that takes so long never ends. Milliseconds. */
  readonly task: number;
  /** What it may have for objects, beside buffers; all that Node gives if left out. Megabytes. */
  readonly memory?: number;
}

/** Does one task at a time, in a thread that is there while it is needed. */
export class TaskThread<Task, Answer> {
  #thread: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  readonly #tasks = new OneByOne();

  /** @param program the file of the thread: it answers each message with one */
  constructor(
    private readonly program: string,
    private readonly limits: Limits,
  ) {}

  /** @throws what the task throws in there */
  run(task: Task): Promise<Answer> {
    return this.#tasks.run(() => this.#runNow(task));
  }

  async end(): Promise<void> {
    clearTimeout(this.#idle);
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
  }

  async #runNow(task: Task): Promise<Answer> {
    clearTimeout(this.#idle);
    const thread = (this.#thread ??= start(this.program, this.limits));
    try {
      const done = once(thread, 'message', { signal: AbortSignal.timeout(this.limits.task) });
      thread.postMessage(task);
      const [answer] = (await done) as [Answer];
      this.#idle = setTimeout(() => void this.end(), this.limits.idle).unref();
      return answer;
    } catch (error) {
      await this.end(); // the next one begins anew
      throw error;
    }
  }
}

/** It holds up nobody who wants to end. */
function start(program: string, { memory }: Limits): Worker {
  const thread = new Worker(program, {
    ...(memory !== undefined && { resourceLimits: { maxOldGenerationSizeMb: memory } }),
  });
  thread.unref();
  thread.on('error', () => undefined); // whoever waits for it is told
  return thread;
}
