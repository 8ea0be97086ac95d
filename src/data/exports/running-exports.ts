import type { Readable } from 'node:stream';
import { OverloadedError, TooManyRequestsError } from '../../platform/domain-error.js';

/** Files that are on their way at a time: of this process, and of one account. */
const MAX_EXPORTS = 8;
const MAX_EXPORTS_PER_ACCOUNT = 2;
/** How long one may take, however slowly it is read. Milliseconds. */
const LONGEST = 15 * 60_000;

/** Counts the files that are being written, and ends those that take too long. */
export class RunningExports {
  constructor(
    private readonly most = MAX_EXPORTS,
    private readonly mostOfOne = MAX_EXPORTS_PER_ACCOUNT,
  ) {}

  readonly #running = new Map<string, number>();
  #all = 0;

  /**
   * @param open makes the file; its place is free again when the file is closed
   * @throws what `open` does, TooManyRequestsError
   * @throws OverloadedError where this process writes too many
   */
  async add(accountId: string, open: () => Promise<Readable>): Promise<Readable> {
    const own = this.#running.get(accountId) ?? 0;
    if (own >= this.mostOfOne) {
      throw new TooManyRequestsError('Export some files at a time.');
    }
    if (this.#all >= this.most) throw new OverloadedError('Too many files are written.');
    this.#running.set(accountId, own + 1);
    this.#all += 1;
    try {
      const file = await open();
      const end = () => file.destroy(new Error('The export took too long.'));
      const limit = setTimeout(end, LONGEST).unref();
      file.once('close', () => {
        clearTimeout(limit);
        this.#leave(accountId);
      });
      return file;
    } catch (error) {
      this.#leave(accountId);
      throw error;
    }
  }

  #leave(accountId: string): void {
    this.#all -= 1;
    const left = this.#running.get(accountId)! - 1;
    if (left > 0) this.#running.set(accountId, left);
    else this.#running.delete(accountId);
  }
}
