import { useEffect, useRef, useState } from 'preact/hooks';
import type { Poll, Result } from '../../../src/contract/index.js';
import { basePath } from '../address/base-path.js';
import { ApiError } from '../api/api-error.js';
import { call } from '../api/call.js';
import { whenAwake } from '../live/wake.js';

/** How often the result is asked for where no stream comes through. Milliseconds. */
const TICK = 5_000;
/** How often the poll itself is, and a stream that was refused is tried again: in ticks. */
const SLOW = 6;
/** Over which those who hear of a change at once ask for it. Milliseconds. */
const SPREAD = 1_000;
/** `setTimeout` takes no more. Milliseconds. */
const TIMER_MAX = 2 ** 31 - 1;

export interface KnownPoll {
  /** Undefined until it is known; null where there is none. */
  readonly poll: Poll | null | undefined;
  /** Undefined where one may not see it. */
  readonly result: Result | undefined;
  /** Nobody answers at the moment. */
  readonly isLost: boolean;
  /** Asks anew for all, as who has voted may see more. */
  readonly refresh: () => void;
}

/** A poll and its result as they change: by a stream, and where none comes through by asking. */
export function usePoll(id: string): KnownPoll {
  const [poll, setPoll] = useState<Poll | null>();
  const [result, setResult] = useState<Result>();
  const [isLost, setLost] = useState(false);
  const watching = useRef<Watch>();
  useEffect(() => {
    const watch = new Watch(id, { setPoll, setResult, setLost });
    watching.current = watch;
    const rest = whenAwake(() => watch.refresh());
    return () => {
      rest();
      watch.close();
    };
  }, [id]);
  const closesAt = poll?.status === 'open' ? poll.closesAt : null;
  useEffect(() => {
    if (closesAt === null) return;
    const left = Math.max(0, Date.parse(closesAt) - Date.now()) + 500;
    if (left > TIMER_MAX) return;
    const timer = setTimeout(() => watching.current?.refresh(), left);
    return () => clearTimeout(timer);
  }, [closesAt]);
  return { poll, result, isLost, refresh: () => watching.current?.refresh() };
}

interface Told {
  setPoll: (poll: Poll | null) => void;
  setResult: (change: (before: Result | undefined) => Result | undefined) => void;
  setLost: (isLost: boolean) => void;
}

class Watch {
  #stream!: EventSource;
  #isStreaming = false;
  #isClosed = false;
  #ticks = 0;
  #isFinal = false;
  #reading: ReturnType<typeof setTimeout> | undefined;
  readonly #timer = setInterval(() => this.#tick(), TICK);

  constructor(
    private readonly id: string,
    private readonly told: Told,
  ) {
    this.refresh();
  }

  refresh(): void {
    this.#open();
    void this.#readPoll();
  }

  close(): void {
    this.#isClosed = true;
    clearInterval(this.#timer);
    clearTimeout(this.#reading);
    this.#stream.close();
  }

  /** The cookie of the browser goes along, so who has voted is known. */
  #open(): void {
    this.#stream?.close();
    this.#isStreaming = false;
    const stream = new EventSource(`${basePath}/v1/polls/${this.id}/results/stream`);
    stream.addEventListener('snapshot', ({ data }: MessageEvent<string>) => {
      this.#isStreaming = true;
      this.told.setLost(false);
      this.#show((JSON.parse(data) as { results: Result[] }).results[0]);
    });
    stream.addEventListener('results', ({ data }: MessageEvent<string>) => {
      this.#show(JSON.parse(data) as Result);
    });
    stream.addEventListener('changed', () => this.#readSoon());
    stream.addEventListener('error', () => {
      this.#isStreaming = false;
    });
    this.#stream = stream;
  }

  #tick(): void {
    if (document.hidden) return;
    this.#ticks += 1;
    const isSlow = this.#ticks % SLOW === 0;
    if (!this.#isStreaming) void this.#readResult();
    if (isSlow) void this.#readPoll();
    if (isSlow && this.#stream.readyState === EventSource.CLOSED) this.#open();
  }

  /** Not all who look at it at the same moment. */
  #readSoon(): void {
    clearTimeout(this.#reading);
    this.#reading = setTimeout(() => void this.#readPoll(), Math.random() * SPREAD);
  }

  async #readPoll(): Promise<void> {
    try {
      const poll = await call<Poll>({ method: 'GET', path: `/v1/polls/${this.id}` });
      if (!this.#isClosed) this.told.setPoll(poll);
      this.told.setLost(false);
    } catch (error) {
      this.#fail(error);
    }
  }

  async #readResult(): Promise<void> {
    try {
      const path = `/v1/polls/${this.id}/results`;
      this.#show(await call<Result>({ method: 'GET', path }));
      this.told.setLost(false);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'results_hidden') {
        this.told.setLost(false);
        return this.#show(undefined);
      }
      this.#fail(error);
    }
  }

  #show(result: Result | undefined): void {
    if (this.#isClosed) return;
    // A result that has become final, or is so no more, is of a poll that was closed or opened.
    if (result && result.final !== this.#isFinal) {
      this.#isFinal = result.final;
      void this.#readPoll();
    }
    this.told.setResult((before) =>
      result && before && result.version < before.version ? before : result,
    );
  }

  #fail(error: unknown): void {
    if (this.#isClosed) return;
    if (error instanceof ApiError && error.code === 'poll_not_found') {
      this.told.setPoll(null);
      return this.close();
    }
    this.told.setLost(true);
  }
}
