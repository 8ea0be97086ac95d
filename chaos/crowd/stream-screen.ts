import { EventSource } from 'eventsource';
import type { Result, SessionResults } from '../../src/contract/index.js';
import { LatestResults, type Screen } from './screen.js';

/** Until an answer that is no stream is asked for again. Milliseconds. */
const RETRY = 1_000;
/** The server says something every 25 s: who hears nothing for so long has lost the line. */
const SILENCE = 60_000;

/** Follows a session's results as Server-Sent Events. */
export class StreamScreen implements Screen {
  readonly #results = new LatestResults();
  readonly #url: string;
  #source!: EventSource;
  #timer: NodeJS.Timeout | undefined;
  #watch: NodeJS.Timeout | undefined;

  constructor(
    readonly name: string,
    url: string,
    { token, sessionId }: { token: string; sessionId: string },
  ) {
    this.#url = `${url}/v1/sessions/${sessionId}/results/stream?token=${token}`;
    this.#open();
  }

  latest(questionId: string): Result | undefined {
    return this.#results.get(questionId);
  }

  leave(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#watch);
    this.#source.close();
  }

  #open(): void {
    const source = new EventSource(this.#url, {
      fetch: async (asked, options) => {
        const { body, url, status, redirected, headers } = await fetch(asked, options);
        return {
          body: body?.pipeThrough(this.#listen()) ?? null,
          url,
          status,
          redirected,
          headers,
        };
      },
    });
    this.#source = source;
    this.#heard();
    source.addEventListener('snapshot', ({ data }) =>
      this.#results.add((JSON.parse(data as string) as SessionResults).results),
    );
    source.addEventListener('results', ({ data }) =>
      this.#results.add([JSON.parse(data as string) as Result]),
    );
    source.addEventListener('error', () => {
      // It comes back by itself after a broken line, but not after a 503.
      if (source.readyState !== EventSource.CLOSED) return;
      clearTimeout(this.#watch);
      this.#timer = setTimeout(() => this.#open(), RETRY);
    });
  }

  /** Comments are something, too, of which an EventSource tells nothing. */
  #listen(): TransformStream<Uint8Array, Uint8Array> {
    return new TransformStream({
      transform: (chunk, controller) => {
        this.#heard();
        controller.enqueue(chunk);
      },
    });
  }

  #heard(): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => {
      this.#source.close();
      this.#open();
    }, SILENCE);
  }
}
