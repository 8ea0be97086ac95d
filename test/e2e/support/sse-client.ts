import type { Result, SessionResults } from '../../../src/contract/index.js';
import { Watchers } from './watchers.js';

interface Events {
  changed: { sessionId: string };
  snapshot: SessionResults;
  results: Result;
}
type Name = keyof Events;

/** Reads a stream of Server-Sent Events, byte by byte as the server wrote it. */
export class SseClient {
  readonly events: { name: string; data: unknown }[] = [];
  /** All that came, as text. */
  text = '';
  /** When the server ends the stream. */
  readonly ended: Promise<void>;
  readonly #watchers = new Watchers();
  #parsed = 0;

  private constructor(
    readonly response: Response,
    private readonly abort: AbortController,
  ) {
    this.ended = this.#read();
    this.ended.catch(() => undefined); // closed by us, or looked at by the test
  }

  /** Connects; fails where the answer is no stream. */
  static async open(url: string, headers: Record<string, string> = {}): Promise<SseClient> {
    const abort = new AbortController();
    const response = await fetch(url, { headers, signal: abort.signal });
    if (response.status !== 200) {
      throw new Error(`${response.status} ${await response.text()}`);
    }
    return new SseClient(response, abort);
  }

  /** The stream of a session's results, its snapshot awaited. */
  static async follow(url: string, sessionId: string, token: string): Promise<SseClient> {
    const client = await SseClient.open(`${url}/v1/sessions/${sessionId}/results/stream`, {
      authorization: `Bearer ${token}`,
    });
    await client.next('snapshot');
    return client;
  }

  all<N extends Name>(name: N): Events[N][] {
    return this.events.filter((event) => event.name === name).map(({ data }) => data as Events[N]);
  }

  /** The first event that fits, already received or still to come. */
  next<N extends Name>(
    name: N,
    fits: (data: Events[N]) => boolean = () => true,
  ): Promise<Events[N]> {
    return this.#watchers.wait(
      () => this.all(name).find(fits),
      () => `no event ${name} that fits; received ${this.text}`,
    );
  }

  close(): void {
    this.abort.abort();
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder();
    for await (const bytes of this.response.body!) {
      this.text += decoder.decode(bytes as Uint8Array, { stream: true });
      this.#parse();
      this.#watchers.tell();
    }
  }

  /** Events end with an empty line. */
  #parse(): void {
    for (;;) {
      const end = this.text.indexOf('\n\n', this.#parsed);
      if (end < 0) return;
      const lines = this.text.slice(this.#parsed, end).split('\n');
      this.#parsed = end + 2;
      const valuesOf = (field: string) =>
        lines
          .filter((line) => line.startsWith(`${field}: `))
          .map((line) => line.slice(field.length + 2));
      const data = valuesOf('data').join('\n');
      if (data)
        this.events.push({ name: valuesOf('event')[0] ?? 'message', data: JSON.parse(data) });
    }
  }
}
