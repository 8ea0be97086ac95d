import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { type Environment, ENVIRONMENT } from '../platform/config/environment.js';
import { PollsService } from '../polls/index.js';
import { ResultsService } from '../results/index.js';
import { SessionDirectory } from '../sessions/index.js';
import { DrawingThread } from './drawing-thread.js';
import { frameOf, type Picture, pictureOf, tagOf } from './picture.rules.js';

/** Pictures in memory, some 40 kB each: their number, and their bytes. */
const MAX_PICTURES = 500;
const MAX_BYTES = 20_000_000;
/** While votes come in, a poll is drawn no more often than that. Milliseconds. */
const INTERVAL = 5_000;

interface Drawn {
  readonly tag: string;
  readonly png: Promise<Buffer>;
}

interface Latest extends Drawn {
  readonly frame: string;
  /** By `performance.now()`. */
  readonly at: number;
}

/** Pictures of polls, each drawn once for what it shows. */
@Injectable()
export class PicturesService {
  readonly #kept = new LRUCache<string, Buffer>({
    max: MAX_PICTURES,
    maxSize: MAX_BYTES,
    sizeCalculation: ({ length }) => length,
  });
  readonly #latest = new LRUCache<string, Latest>({ max: MAX_PICTURES });

  constructor(
    private readonly polls: PollsService,
    private readonly directory: SessionDirectory,
    private readonly results: ResultsService,
    private readonly thread: DrawingThread,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /**
   * The picture of a poll as it is now, or with the numbers of some seconds ago; those that not
   * everybody sees are never in it.
   * @returns the tag of what it shows, and a PNG
   * @throws PollNotFoundError; `png` OverloadedError where too many are drawn
   */
  async get(pollId: string): Promise<{ tag: string; png: () => Promise<Buffer> }> {
    const picture = await this.#pictureOf(pollId);
    const frame = frameOf(picture);
    const latest = this.#latest.get(pollId);
    if (latest?.frame === frame && performance.now() - latest.at < INTERVAL) {
      return { tag: latest.tag, png: () => latest.png };
    }
    const tag = tagOf(picture);
    return { tag, png: () => this.#draw(pollId, picture, frame, tag) };
  }

  async #pictureOf(pollId: string): Promise<Picture> {
    const poll = await this.polls.get(pollId);
    const shown = await this.polls.show(poll, '');
    // The result first: what is for everybody afterwards was so before.
    const result = await this.results.get(pollId);
    const audiences = await this.directory.audiencesIn(poll.view.session.id);
    const isForAll = audiences?.[pollId] === 'everyone';
    return pictureOf(shown, isForAll ? result : undefined, this.environment.brandColor);
  }

  async #draw(pollId: string, picture: Picture, frame: string, tag: string): Promise<Buffer> {
    const kept = this.#kept.get(tag);
    if (kept) return kept;
    const before = this.#latest.get(pollId);
    if (before?.tag === tag) return before.png; // it is being drawn
    const png = this.thread.draw(picture);
    const latest = { tag, png, frame, at: performance.now() };
    this.#latest.set(pollId, latest);
    try {
      const bytes = await png;
      this.#kept.set(tag, bytes);
      return bytes;
    } catch (error) {
      if (this.#latest.get(pollId) === latest) this.#latest.delete(pollId);
      throw error;
    }
  }
}
