import type { Problem } from '../contract/index.js';
import { type Answered, askApi, type Asked } from '../platform/ask-api.js';
import { NoAnswerError, RefusalError } from './refusal.error.js';

/** How long an answer may take. Milliseconds. */
const LIMIT = 20_000;

/** A client of Plenum's REST API. */
export class Api {
  constructor(
    readonly url: string,
    private readonly signal?: AbortSignal,
  ) {}

  /** @throws RefusalError with the problem's code, NoAnswerError, or the signal's reason */
  async request<T>(method: string, path: string, token?: string, body?: object): Promise<T> {
    const {
      status,
      headers,
      body: answer,
    } = await this.#ask<unknown>(path, { method, token, body });
    if (status < 400) return answer as T;
    const { code = 'not_plenum', detail } = (answer ?? {}) as Partial<Problem>;
    const message = `${method} ${path} was refused: ${detail ?? 'no reason given'} (${status} ${code})`;
    throw new RefusalError(code, message, Number(headers.get('retry-after')) || undefined);
  }

  async #ask<T>(path: string, asked: Asked): Promise<Answered<T>> {
    const limit = AbortSignal.timeout(LIMIT);
    const signal = this.signal ? AbortSignal.any([this.signal, limit]) : limit;
    try {
      return await askApi<T>(this.url + path, { ...asked, signal });
    } catch (error) {
      this.signal?.throwIfAborted();
      const { name, message, cause } = error as Error & {
        cause?: { code?: string; message?: string };
      };
      const reason = name === 'TimeoutError' ? `nothing for ${LIMIT / 1_000} s` : message;
      throw new NoAnswerError(
        `${this.url} does not answer: ${cause?.code ?? cause?.message ?? reason}.`,
      );
    }
  }
}
